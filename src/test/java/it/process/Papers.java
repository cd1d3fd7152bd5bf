package it.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.process.Visitor.Page;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates of sample people at a server, as its users come by them. */
record Papers(ServerProcess server) {

    private static final Pattern CANDIDATE = Pattern.compile("name=\"candidate\" value=\"(\\d+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"num\">([A-Z]{2}-[A-Z0-9-]+)<");

    Visitor officer() throws IOException {
        return Visitor.signedIn(server.address(), "officer");
    }

    /** What an officer is shown who has just approved the first who waits. */
    Page approveOne() throws IOException {
        Visitor officer = officer();
        Page page = officer.get("/manage/candidates");
        Matcher first = CANDIDATE.matcher(page.body());
        assertThat(first.find()).as(page.body()).isTrue();
        return officer.send(page, "candidates", "approve", "candidate", first.group(1));
    }

    /** The number of the certificate that was issued just now. */
    static String number(Page approved) {
        Matcher number = NUMBER.matcher(approved.body());
        assertThat(number.find()).as(approved.body()).isTrue();
        return number.group(1);
    }

    byte[] file(String number) throws IOException {
        return officer().file("/paper/" + number + ".pdf");
    }

    /** What a stranger is told who brings a file. */
    String verified(byte[] file) throws IOException {
        return new Visitor(server.address()).upload("/v", "file", file).body();
    }

    /** What a national administrator sees of keys and time stamps. */
    String signing() throws IOException {
        return Visitor.signedIn(server.address(), "national")
                .get("/manage/content")
                .body();
    }
}
