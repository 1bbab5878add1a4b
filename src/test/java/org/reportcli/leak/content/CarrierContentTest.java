package org.reportcli.leak.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reportcli.leak.content.Packed.bytes;
import static org.reportcli.leak.content.Packed.gzip;
import static org.reportcli.leak.content.Packed.join;
import static org.reportcli.leak.content.Packed.zip;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that carry other texts: HAR and JSON, HTTP messages, mail, what Burp saves, Office documents. */
class CarrierContentTest {
    @TempDir
    Path folder;

    @Test
    void decodesTheBodiesOfAHarFile() {
        String har = """
                {"log": {"version": "1.2", "entries": [
                  {"request": {"postData": {"mimeType": "application/x-www-form-urlencoded; charset=utf-8",
                     "params": [{"name": "user", "value": "anna"}, {"name": "pass", "value": "geheim"}],
                     "text": "user=anna&pass=%%40geheim"}},
                   "response": {"content": {"size": 5, "text": "%s", "encoding": "base64"}}},
                  {"response": {"content": {"encoding": "base64", "text": "%s"}}},
                  {"request": {"postData": {"mimeType": "application/json", "text": "{\\"password\\": \\"a\\\\nb\\"}"}},
                   "response": {"content": {"text": "plain and not escaped"}}}
                ]}}
                """.formatted(base64(bytes("token=12345")), base64(gzip(bytes("token=67890"))));

        Heard heard = Heard.of(folder, "a.har", bytes(har));

        assertThat(heard.texts)
                .containsEntry("", har)
                .containsEntry("log/entries/0/request/postData/params", "user=anna\npass=geheim\n")
                .containsEntry("log/entries/0/request/postData", "user=anna&pass=@geheim")
                .containsEntry("log/entries/0/response/content", "token=12345")
                .containsEntry("log/entries/1/response/content/unpacked", "token=67890")
                .containsEntry("log/entries/2/request/postData", "{\"password\": \"a\\nb\"}");
        assertThat(heard.unread).isEmpty();
    }

    @Test
    void undoesTheEscapesOfJsonOnce() {
        String lines =
                "{\"m\":\"say \\\"hello\\\" \\u00fc\"}\n{\"m\":[\"x\",\"https:\\/\\/u:p@h\"]}\n{\"n\":\"no escapes here\"}\n";

        Heard heard = Heard.of(folder, "a.jsonl", bytes(lines));

        assertThat(heard.texts)
                .containsEntry("", lines)
                .containsEntry("m", "say \"hello\" ü")
                .containsEntry("m/1", "https://u:p@h")
                .hasSize(3);
    }

    @Test
    void opensTheStringsOfALargeFileInTheirOrder() {
        StringBuilder json = new StringBuilder("[");
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            json.append("{\"encoding\": \"base64\", \"text\": \"")
                    .append(base64(bytes("body " + i)))
                    .append("\"},");
            json.append("\"say \\\"number ").append(i).append("\\\"\",");
            expected.append("say \"number ").append(i).append("\"\n");
        }
        Heard heard = Heard.of(folder, "a.json", bytes(json + "1]"));

        List<String> bodies = heard.texts.entrySet().stream()
                .filter(text -> text.getValue().startsWith("body"))
                .map(Map.Entry::getValue)
                .toList();
        String strings = heard.texts.entrySet().stream()
                .filter(text -> text.getValue().startsWith("say"))
                .map(text -> text.getValue().stripTrailing() + "\n")
                .collect(Collectors.joining());

        assertThat(bodies)
                .isEqualTo(IntStream.range(0, 20_000).mapToObj(i -> "body " + i).toList());
        assertThat(strings).isEqualTo(expected.toString());
    }

    @Test
    void decodesDataAddresses() {
        String json = "{\"image\": \"data:text/plain;base64," + base64(bytes("token=12345")) + "\"}";

        assertThat(Heard.of(folder, "a.json", bytes(json)).texts).containsEntry("image", "token=12345");
    }

    @Test
    void namesStringsThatAreTooLongAndGoesOn() {
        String json = "{\"a\": \"\\n" + "x".repeat(JsonWalk.LONGEST - 1) + "\", \"b\": \"\\n"
                + "x".repeat(JsonWalk.LONGEST) + "\", \"c\": \"after\\nwards\"}";

        Heard heard = Heard.of(folder, "a.json", bytes(json));

        assertThat(heard.texts).containsKey("a").doesNotContainKey("b").containsEntry("c", "after\nwards");
        assertThat(heard.unread).containsExactly("b: it is larger than 8 MiB");
    }

    @Test
    void joinsStringsWhereThereAreVeryMany() {
        String line = "{\"m\": \"\\nnumber %d\"}\n";
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= Batch.SINGLE + 3; i++) {
            lines.append(line.formatted(i));
        }

        Heard heard = Heard.of(folder, "a.jsonl", bytes(lines.toString()));

        assertThat(heard.texts.get("m")).endsWith("number " + Batch.SINGLE);
        assertThat(heard.texts.get("strings")).isEqualTo("\nnumber 5001\n\nnumber 5002\n\nnumber 5003\n");
    }

    @Test
    void readsJsonThatIsTooDeepOrBreaksOff() {
        String deep = "{\"a\":".repeat(100_000) + "\"x\\ny and more\"";

        assertThat(Heard.of(folder, "a.json", bytes(deep)).texts).containsEntry("", deep);
        assertThat(Heard.of(folder, "b.json", bytes("{\"a\": \"broken\\noff")).texts)
                .containsEntry("a", "broken\noff");
    }

    @Test
    void decodesTheBodiesOfHttpMessages() {
        byte[] packed = gzip(bytes("token=12345 in gzip"));
        byte[] message = join(
                bytes("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"),
                bytes("6\r\npasswo\r\n7;x=y\r\nrd=123\n\r\n0\r\n\r\n"),
                bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n"),
                packed,
                bytes("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ntransfer-encoding: chunked\r\n\r\n"),
                bytes(Integer.toHexString(packed.length) + "\r\n"),
                packed,
                bytes("\r\n0\r\n\r\n"));

        Heard heard = Heard.of(folder, "dump", message);

        assertThat(heard.texts)
                .containsEntry("body 1", "password=123\n")
                .containsEntry("body 2", "token=12345 in gzip")
                .containsEntry("body 3", "token=12345 in gzip");
        assertThat(heard.texts.get("")).contains("POST /a HTTP/1.1");
    }

    @Test
    void leavesHttpMessagesAloneThatAreDecodedAlready() {
        String text = "GET / HTTP/1.1\nCookie: a=b\n\nHTTP/1.1 200 OK\nContent-Encoding: gzip\n\n{\"plain\": 1}\n";

        Heard heard = Heard.of(folder, "dump.txt", bytes(text));

        assertThat(heard.texts).containsOnlyKeys("").containsEntry("", text);
        assertThat(heard.unread).isEmpty();
    }

    @Test
    void decodesThePartsOfMail() {
        String mail = """
                From: a@example.org
                To: b@example.org
                Subject: hello
                MIME-Version: 1.0
                Content-Type: multipart/mixed;
                  boundary="outer"

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                password=3Dgehe=
                im
                --inner
                Content-Type: text/plain
                Content-Transfer-Encoding: base64

                %s
                --inner--

                --outer
                Content-Type: application/zip
                Content-Disposition: attachment; filename="../logs.zip"
                Content-Transfer-Encoding: base64

                %s
                --outer--
                epilogue
                """.formatted(base64(bytes("token=12345")), base64(zip("app.log", "token=67890")));

        Heard heard = Heard.of(folder, "a.eml", bytes(mail.replace("\n", "\r\n")));

        assertThat(heard.texts)
                .containsEntry("part 1", "password=geheim\r\n")
                .containsEntry("part 2", "token=12345")
                .containsEntry("logs.zip/app.log", "token=67890")
                .hasSize(4);
        assertThat(heard.unread).isEmpty();
    }

    @Test
    void decodesAllMessagesOfAMailbox() {
        String one =
                "From me Mon Jan  1 00:00:00 2026\nFrom: a@b\nSubject: x\nContent-Transfer-Encoding: base64\n\n%s\n\n";
        String box = one.formatted(base64(bytes("first one"))) + one.formatted(base64(bytes("second one")));

        assertThat(Heard.of(folder, "a.mbox", bytes(box)).texts)
                .containsEntry("part 1", "first one")
                .containsEntry("part 2", "second one");
    }

    @Test
    void decodesWhatBurpSaved() {
        String xml = """
                <?xml version="1.0"?>
                <!DOCTYPE items [
                <!ELEMENT items (item*)>
                <!ATTLIST items burpVersion CDATA "">
                ]>
                <items burpVersion="2024.1" exportTime="x">
                  <item><url><![CDATA[https://h/]]></url>
                    <request base64="true"><![CDATA[%s]]></request>
                    <response base64="false"><![CDATA[HTTP/1.1 200 OK]]></response></item>
                  <item><request base64="true">%s</request></item>
                </items>
                """.formatted(
                        base64(bytes("GET / HTTP/1.1\r\nCookie: a=1\r\n\r\n")),
                        base64(bytes("GET /2 HTTP/1.1\r\nCookie: a=2\r\n\r\n")));

        assertThat(Heard.of(folder, "burp.xml", bytes(xml)).texts)
                .containsEntry("", xml)
                .containsEntry("item 1/request", "GET / HTTP/1.1\r\nCookie: a=1\r\n\r\n")
                .containsEntry("item 2/request", "GET /2 HTTP/1.1\r\nCookie: a=2\r\n\r\n")
                .hasSize(3);
    }

    @Test
    void takesNoEntitiesFromXml() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE items [<!ENTITY a \"x\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + "<items burpVersion=\"1\"><item><request base64=\"true\">&f;&a;</request></item></items>";

        Heard heard = Heard.of(folder, "burp.xml", bytes(bomb));

        assertThat(heard.texts).containsOnlyKeys("");
        assertThat(String.join("", heard.texts.values())).doesNotContain("root:");
    }

    @Test
    void joinsTheRunsOfOfficeDocuments() {
        String word = "<?xml version=\"1.0\"?><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + "<w:p><w:r><w:t>pass</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>word=ge</w:t></w:r><w:r><w:t>heim</w:t></w:r></w:p>"
                + "<w:p><w:ins w:author=\"Anna\"><w:r><w:t>next</w:t></w:r></w:ins></w:p></w:body></w:document>";
        String core = "<?xml version=\"1.0\"?><cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Anna</dc:creator></cp:coreProperties>";
        String app = "<?xml version=\"1.0\"?><Properties"
                + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                + "<Application>Word</Application></Properties>";

        Heard heard = Heard.of(
                folder, "a.docx", zip("word/document.xml", word, "docProps/core.xml", core, "docProps/app.xml", app));

        assertThat(heard.texts).containsEntry("word/document.xml", "password=geheim\nnext\n");
        assertThat(heard.hidden)
                .containsExactly(
                        "word/document.xml: AUTHOR", "docProps/core.xml: AUTHOR", "docProps/app.xml: SOFTWARE");
    }

    @Test
    void readsSheetsAndOpenDocuments() {
        String sheet = "<?xml version=\"1.0\"?><worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"s\"><v>7</v></c>"
                + "<c t=\"inlineStr\"><is><t>geheim</t></is></c><c><v>4111</v></c></row></sheetData></worksheet>";
        String odt = "<?xml version=\"1.0\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><text:p>pass<text:span>word</text:span></text:p>"
                + "</office:document-content>";

        assertThat(Heard.of(folder, "a.xlsx", zip("xl/worksheets/sheet1.xml", sheet)).texts)
                .containsEntry("xl/worksheets/sheet1.xml", "\tgeheim\t4111\t\n");
        assertThat(Heard.of(folder, "a.odt", zip("content.xml", odt)).texts).containsEntry("content.xml", "password\n");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
