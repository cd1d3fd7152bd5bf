package org.xinhuo.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinhuo.certificate.paper.PaperSamples;

/** Does the credential in every design keep each rule of Open Badges 3.0, and would it be noticed if it did not? */
class BadgeByTheRulesTest {

    /** What breaks each rule: a pointer into the head or the credential, and what is put there instead. */
    private static final Map<BadgeRules, List<String>> BREACHES = new EnumMap<>(Map.ofEntries(
            breach(BadgeRules.HEAD_HOLDS_NO_OTHER_MEMBER, "head", "/x5c", "[]"),
            breach(BadgeRules.HEAD_NAMES_AN_ASYMMETRIC_ALGORITHM, "head", "/alg", "\"none\""),
            breach(BadgeRules.HEAD_SAYS_JWT, "head", "/typ", "\"JOSE\""),
            breach(BadgeRules.HEAD_HOLDS_THE_PUBLIC_KEY, "head", "/jwk/d", "\"secret\""),
            breach(BadgeRules.ISS_IS_THE_ISSUER, "says", "/iss", "\"https://other.example\""),
            breach(BadgeRules.SUB_IS_THE_SUBJECT, "says", "/sub", "\"https://other.example\""),
            breach(BadgeRules.JTI_IS_THE_CREDENTIAL, "says", "/jti", "\"https://other.example\""),
            breach(BadgeRules.NBF_IS_VALID_FROM, "says", "/nbf", "0"),
            breach(BadgeRules.EXP_IS_VALID_UNTIL, "says", "/exp", "0"),
            breach(BadgeRules.THE_SUBJECT_IS_IDENTIFIED, "says", "/credentialSubject/identifier", "[]"),
            breach(BadgeRules.NOTHING_IS_NULL_OR_AN_EMPTY_ARRAY, "says", "/evidence", "[]"),
            breach(BadgeRules.WHAT_MAY_BE_MANY_IS_AN_ARRAY, "says", "/issuer/type", "\"Profile\""),
            breach(
                    BadgeRules.THE_CONTEXTS_STAND_IN_THEIR_ORDER,
                    "says",
                    "/@context/0",
                    "\"https://www.w3.org/2018/credentials/v1\""),
            breach(BadgeRules.IT_IS_A_CREDENTIAL_AND_A_BADGE, "says", "/type/1", "\"Badge\""),
            breach(BadgeRules.ITS_ID_IS_A_URI, "says", "/id", "\"QJ-34\""),
            breach(BadgeRules.ITS_MOMENTS_HAVE_A_ZONE, "says", "/validFrom", "\"2026-11-22T00:00:00\""),
            breach(BadgeRules.ITS_STATE_IS_ONE_OBJECT, "says", "/credentialStatus", "[{}]"),
            breach(BadgeRules.ITS_STATE_IS_READ_AT_A_URI, "says", "/credentialStatus/id", "\"7\""),
            breach(BadgeRules.THE_SUBJECT_IS_OF_ITS_TYPE, "says", "/credentialSubject/type/0", "\"Person\""),
            breach(BadgeRules.THE_ACHIEVEMENT_SAYS_WHAT_IT_IS, "says", "/credentialSubject/achievement/name", "\"\""),
            breach(
                    BadgeRules.THE_KIND_OF_ACHIEVEMENT_IS_KNOWN,
                    "says",
                    "/credentialSubject/achievement/achievementType",
                    "\"Prize\""),
            breach(
                    BadgeRules.THE_LANGUAGE_IS_A_CODE,
                    "says",
                    "/credentialSubject/achievement/inLanguage",
                    "\"Chinese\""),
            breach(BadgeRules.THE_CRITERIA_ARE_TOLD_OR_LINKED, "says", "/credentialSubject/achievement/criteria", "{}"),
            breach(
                    BadgeRules.WHO_HOLDS_IT_IS_HASHED,
                    "says",
                    "/credentialSubject/identifier/0/identityHash",
                    "\"李𬭚\""),
            breach(BadgeRules.THE_ISSUER_IS_A_PROFILE, "says", "/issuer/id", "\"34\"")));

    private static Map<String, byte[]> designs;

    private static Map.Entry<BadgeRules, List<String>> breach(BadgeRules rule, String in, String where, String what) {
        return Map.entry(rule, List.of(in, where, what));
    }

    @BeforeAll
    static void print() throws IOException {
        designs = PaperSamples.designs();
    }

    private static String badge(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            byte[] jwt = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("credential.jwt")
                    .getEmbeddedFile()
                    .toByteArray();
            return new String(jwt, StandardCharsets.US_ASCII);
        }
    }

    @Test
    void every_design_keeps_every_rule() throws IOException {
        assertThat(designs).hasSizeGreaterThan(30);
        for (Map.Entry<String, byte[]> design : designs.entrySet()) {
            String badge = badge(design.getValue());
            assertThat(badge).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
            assertThat(BadgeRules.values())
                    .as("broken in %s", design.getKey())
                    .filteredOn(rule -> !rule.holds(badge))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(BadgeRules.class)
    void a_breach_of_it_is_noticed(BadgeRules rule) throws IOException {
        String[] parts = badge(designs.get("peer-educator")).split("\\.");
        JsonObject head = BadgeRules.json(parts[0]);
        JsonObject says = BadgeRules.json(parts[1]);
        List<String> breach = BREACHES.get(rule);
        boolean inHead = breach.get(0).equals("head");
        JsonObject broken = with(inHead ? head : says, breach.get(1), breach.get(2));

        assertThat(inHead ? rule.holds(broken, says) : rule.holds(head, broken)).isFalse();
        assertThat(Arrays.stream(BadgeRules.values()).filter(one -> one.holds(head, says)))
                .hasSameSizeAs(BadgeRules.values());
    }

    private static JsonObject with(JsonObject object, String pointer, String value) {
        JsonValue put = Json.createReader(new StringReader(value)).readValue();
        boolean there = Json.createPointer(pointer).containsValue(object);
        return there
                ? Json.createPointer(pointer).replace(object, put)
                : Json.createPointer(pointer).add(object, put);
    }
}
