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

    private static final Pattern APPLICATION = Pattern.compile("href=\"(/manage/candidate\\?id=\\d+)\"");
    private static final Pattern CREDENTIAL = Pattern.compile("href=\"(/manage/credential\\?id=\\d+)\"");
    private static final Pattern REPLACEMENT = Pattern.compile("换发为 ([A-Z]{2}-[A-Z0-9-]+)");

    Visitor officer() throws IOException {
        return Visitor.signedIn(server.address(), "officer");
    }

    /** What an officer is shown who has just approved the first who waits. */
    Page approveOne() throws IOException {
        Visitor officer = officer();
        Page page = officer.get("/manage/candidates");
        return officer.send(page, "candidates", "approve", "candidate", found(CANDIDATE, page));
    }

    private static String found(Pattern what, Page page) {
        Matcher first = what.matcher(page.body());
        assertThat(first.find()).as(page.body()).isTrue();
        return first.group(1);
    }

    /** The number of the certificate that was issued just now. */
    static String number(Page approved) {
        return found(NUMBER, approved);
    }

    /** Has a certificate corrected by two officers and issued anew; its new number. */
    String replaced(Page approved) throws IOException {
        Visitor first = officer();
        String address = found(CREDENTIAL, first.get(found(APPLICATION, approved)));
        first.send(
                first.get(address),
                "correct",
                "propose-correction",
                "holder",
                "林晓禾",
                "correction-reason",
                "name",
                "evidence",
                "核对了居民身份证");
        Visitor second = Visitor.signedIn(server.address(), "officer-2");
        return found(REPLACEMENT, second.send(second.get(address), "correcting", "confirm-correction"));
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
