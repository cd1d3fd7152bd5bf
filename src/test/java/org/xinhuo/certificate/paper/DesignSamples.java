package org.xinhuo.certificate.paper;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinhuo.certificate.BadgeSamples;
import org.xinhuo.certificate.log.tree.Proof;
import org.xinhuo.certificate.log.tree.Recorded;
import org.xinhuo.certificate.paper.PaperTemplate.Given;
import org.xinhuo.certificate.paper.picture.Picture;
import org.xinhuo.certificate.paper.seal.Attachment;

/** One invented certificate of every design there is: each track at each rank, upright ones, appointments, hours, honours. */
final class DesignSamples {

    /** With a character of Ext-B, with a dot between its parts, of a compound surname, of Ext-E. */
    private static final List<String> HOLDERS = List.of("李𣲗", "古丽娜扎尔·热合曼", "欧阳𤩽", "李𬭚");

    private static final Pattern NAME = Pattern.compile("(?m)^name: \\{zh: ([^,]+), en: ([^}]+)}");
    private static final URI SITE = URI.create("https://xinhuo.example.cn");
    private static final String WITH = "-with-";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** As many as stand in the proof of one certificate among a million. */
    private static final int HASHES = 20;

    private DesignSamples() {}

    /**
     * @param name of the paper; behind it, what an issuer and a holder added
     * @param fields as they stand on the certificate
     */
    record Sample(String name, PaperTemplate paper, Map<String, String> fields) {

        /** Whether it is as it ships, with nothing added. */
        boolean plain() {
            return !name.contains(WITH);
        }

        Printer.Issue issue() {
            List<Attachment> attachments = List.of(
                    PaperSamples.badge(BadgeSamples.json(fields, "sample", PaperFixture.VERIFICATION, SITE)),
                    new Attachment(
                            "log.tlog-proof",
                            "text/plain",
                            "在公开日志里的证明",
                            proof(fields).getBytes(StandardCharsets.UTF_8)));
            return new Printer.Issue(fields, PaperFixture.VERIFICATION, PaperFixture.AT, attachments);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Every paper as it ships, and with what its issuer adds; those that the others are built on with a photo, too. */
    static List<Sample> all() throws IOException {
        List<Sample> all = new ArrayList<>();
        for (String name : PaperSamples.papers().keySet()) {
            Map<String, String> fields = fields(name);
            fields.put("holder", HOLDERS.get(all.size() / 2 % HOLDERS.size()));
            all.add(new Sample(name, PaperSamples.paper(name), fields));
            all.add(own(name, fields(name), HOLDERS.get((all.size() / 2 + 1) % HOLDERS.size())));
        }
        for (String name : List.of("peer-educator", "portrait")) {
            Map<String, String> fields = fields(name);
            fields.put("holder", HOLDERS.get(0));
            fields.put("photo", Base64.getEncoder().encodeToString(SamplePictures.photo()));
            all.add(new Sample(name + WITH + "photo", PaperSamples.paper(name), fields));
        }
        return all;
    }

    /** With an emblem and a seal of the issuer. */
    private static Sample own(String name, Map<String, String> fields, String holder) throws IOException {
        fields.put("holder", holder);
        Map<String, Given> pictures = Map.of(
                "emblem", new Given(Picture.of(SamplePictures.emblem(), 180), "市计生协标志"),
                "seal", new Given(Picture.of(SamplePictures.seal(), 180), ""));
        PaperTemplate paper =
                PaperTemplate.read(PaperSamples.papers().get(name), name, PaperSamples.papers(), pictures);
        return new Sample(name + WITH + "emblem", paper, fields);
    }

    private static Map<String, String> fields(String name) throws IOException {
        Map<String, String> fields = PaperFixture.of("");
        fields.put("statusList", "0");
        fields.put("statusIndex", "104729");
        Path scheme = Path.of("certificates", name, "scheme.yaml");
        if (Files.exists(scheme)) {
            Matcher found = NAME.matcher(Files.readString(scheme));
            if (!found.find()) {
                throw new IllegalStateException(scheme + " has no name: {zh: …, en: …}");
            }
            fields.put("scheme", found.group(1));
            fields.put("schemeEn", found.group(2));
        }
        switch (name) {
            case "commendation" -> {
                fields.put("matter", "青春健康优秀师资");
                fields.put("matterEn", "Outstanding Trainer");
            }
            case "continuing-hours" -> {
                fields.put("matter", "和青少年谈身心发展");
                fields.put("matterEn", "Talking with adolescents about growing up");
            }
            default -> {}
        }
        return fields;
    }

    private static String proof(Map<String, String> fields) {
        Map<String, String> facts = new TreeMap<>(fields);
        facts.remove("photo");
        facts.put("log", "xinhuo.example.cn/log+1a2b3c4d+" + base64(33));
        facts.put("token", "Jm4Zr0qWv2sT8yX1cB6nKA");
        facts.put("issuedAt", PaperFixture.AT.toString());
        facts.put("recordedAt", PaperFixture.AT.toString());
        facts.put("signedBy", PaperFixture.SIGNATORY.fingerprint());
        List<byte[]> path = new ArrayList<>();
        for (int i = 0; i < HASHES; i++) {
            path.add(random(32));
        }
        String checkpoint =
                "xinhuo.example.cn/log\n912346\n" + base64(32) + "\n\n— xinhuo.example.cn/log " + base64(68);
        return new Proof(Optional.of(Recorded.of(facts, RANDOM).text()), 912_345, path, checkpoint + "\n").text();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(int length) {
        return Base64.getEncoder().encodeToString(random(length));
    }
}
