package org.reportcli.wizard;

import java.io.IOException;
import java.util.Map;

/** Who the reporter is, kept for other reports where they wish so. */
final class Identity {
    private static final Map<Topic, String> KEYS = Map.of(Topic.NAME, "name", Topic.EMAIL, "email");

    private final Surroundings around;
    private final SideQuestions side;

    Identity(Surroundings around, SideQuestions side) {
        this.around = around;
        this.side = side;
    }

    /** Asks whether an answer shall be remembered, where it is about the reporter and new. */
    void offer(Topic topic, String answer) throws IOException, Left {
        String key = KEYS.get(topic);
        if (key != null && !answer.equals(around.remembered(key)) && side.yes("remember")) {
            around.remember(key, answer);
        }
    }
}
