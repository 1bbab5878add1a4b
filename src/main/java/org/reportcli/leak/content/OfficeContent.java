package org.reportcli.leak.content;

import java.io.IOException;

/**
 * A part of an Office document: OOXML (ECMA-376) or OpenDocument. Its text is handed on without the markup, so that a value whose
 * parts are formatted differently is whole.
 */
final class OfficeContent {
    private OfficeContent() {}

    static void read(Piece piece, Opening opening) throws IOException {
        OfficeText text = new OfficeText(piece.in());
        opening.visitor().text(piece.inner(), text);
        text.facts().forEach(fact -> opening.visitor().hidden(piece.inner(), fact));
        if (text.isBroken()) {
            opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
        }
    }
}
