package org.reportcli.wizard;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which questions an interview that goes on need not ask again. Where the draft comes from an interview that was left, these are
 * all up to the last one that was answered, also those passed over. Where it was written in another way, so that something
 * required is missing in the midst, these are those that are answered.
 */
final class Resumption {
    private Resumption() {}

    static Set<Topic> settled(Draft draft, List<Question> questions, boolean vendorIsKnown) {
        Set<Topic> answered = EnumSet.noneOf(Topic.class);
        int last = -1;
        int missing = questions.size();
        List<Topic> passedOver = draft.passedOver();
        for (int at = 0; at < questions.size(); at++) {
            Question question = questions.get(at);
            if (isAnswered(draft, question.topic(), vendorIsKnown)) {
                answered.add(question.topic());
                last = at;
            } else if (question.required()) {
                missing = Math.min(missing, at);
            }
            if (passedOver.contains(question.topic())) {
                answered.add(question.topic());
                last = at;
            }
        }
        if (missing > last) {
            // A question of conduct that stands open may be another policy's than the one that was answered.
            questions.subList(0, last + 1).stream()
                    .map(Question::topic)
                    .filter(topic -> !topic.isConduct())
                    .forEach(answered::add);
        }
        Optional<Topic> begun = draft.unfinished();
        begun.ifPresent(answered::remove);
        return answered;
    }

    /** Those that are answered, where a policy that is new has questions of its own anywhere. */
    static Set<Topic> answered(Draft draft, List<Question> questions) {
        Set<Topic> answered = EnumSet.noneOf(Topic.class);
        questions.stream()
                .map(Question::topic)
                .filter(topic -> isAnswered(draft, topic, true))
                .forEach(answered::add);
        return answered;
    }

    private static boolean isAnswered(Draft draft, Topic topic, boolean vendorIsKnown) {
        String answer = draft.answer(topic);
        return switch (topic) {
            case VENDOR -> vendorIsKnown;
            // What an import says of a scanner's find is a question to the person.
            case AUTOMATED_SCAN -> !answer.isEmpty() && !answer.equals("unverified");
            default -> !answer.isEmpty();
        };
    }
}
