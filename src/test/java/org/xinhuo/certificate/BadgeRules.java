package org.xinhuo.certificate;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What Open Badges 3.0 asks of a credential in its JWT form, rule by rule, by the section that asks it. The validator of
 * 1EdTech (org.1edtech:inspector-vc) is in no public Maven repository but its own, and neither is the JSON Schema, so the rules are
 * written out here from the specification.
 */
enum BadgeRules {
    HEAD_HOLDS_NO_OTHER_MEMBER(
            "8.2.3", (head, says) -> Set.of("alg", "kid", "jwk", "typ").containsAll(head.keySet())),
    HEAD_NAMES_AN_ASYMMETRIC_ALGORITHM(
            "8.2.3", (head, says) -> Set.of("RS256", "ES256").contains(text(head, "alg"))),
    HEAD_SAYS_JWT("8.2.3", (head, says) -> text(head, "typ").equals("JWT")),
    HEAD_HOLDS_THE_PUBLIC_KEY(
            "8.2.3",
            (head, says) -> object(head, "jwk").containsKey("kty")
                    && !object(head, "jwk").containsKey("d")),

    ISS_IS_THE_ISSUER("8.2.6.1", (head, says) -> same(text(says, "iss"), text(object(says, "issuer"), "id"))),
    SUB_IS_THE_SUBJECT("8.2.6.1", (head, says) -> same(text(says, "sub"), text(subject(says), "id"))),
    JTI_IS_THE_CREDENTIAL("8.2.6.1", (head, says) -> same(text(says, "jti"), text(says, "id"))),
    NBF_IS_VALID_FROM("8.2.6.1", (head, says) -> number(says, "nbf") == moment(says, "validFrom")),
    EXP_IS_VALID_UNTIL("8.2.6.1", (head, says) -> number(says, "exp") == moment(says, "validUntil")),

    THE_SUBJECT_IS_IDENTIFIED(
            "9.1",
            (head, says) -> isUri(text(subject(says), "id"))
                    && !array(subject(says), "identifier").isEmpty()),
    NOTHING_IS_NULL_OR_AN_EMPTY_ARRAY("A.1", (head, says) -> full(says)),
    WHAT_MAY_BE_MANY_IS_AN_ARRAY(
            "A.1", (head, says) -> List.of(says, object(says, "issuer"), subject(says), achievement(says)).stream()
                    .allMatch(one -> one.get("type").getValueType() == ValueType.ARRAY)),
    THE_CONTEXTS_STAND_IN_THEIR_ORDER("B.1.2", (head, says) -> strings(says, "@context")
            .equals(List.of(
                    "https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"))),
    IT_IS_A_CREDENTIAL_AND_A_BADGE("B.1.2", (head, says) -> strings(says, "type")
            .containsAll(List.of("VerifiableCredential", "OpenBadgeCredential"))),
    ITS_ID_IS_A_URI("B.1.2", (head, says) -> isUri(text(says, "id"))),
    ITS_MOMENTS_HAVE_A_ZONE("B.1.2", (head, says) -> moment(says, "validFrom") < moment(says, "validUntil")),
    ITS_STATE_IS_ONE_OBJECT(
            "B.1.2",
            (head, says) -> !says.containsKey("credentialStatus")
                    || says.get("credentialStatus").getValueType() == ValueType.OBJECT),
    ITS_STATE_IS_READ_AT_A_URI(
            "B.1.22",
            (head, says) -> !says.containsKey("credentialStatus")
                    || isUri(text(object(says, "credentialStatus"), "id"))
                            && !text(object(says, "credentialStatus"), "type").isEmpty()),
    THE_SUBJECT_IS_OF_ITS_TYPE(
            "B.1.3", (head, says) -> strings(subject(says), "type").contains("AchievementSubject")),
    THE_ACHIEVEMENT_SAYS_WHAT_IT_IS(
            "B.1.1",
            (head, says) -> strings(achievement(says), "type").contains("Achievement")
                    && isUri(text(achievement(says), "id"))
                    && !text(achievement(says), "name").isBlank()
                    && !text(achievement(says), "description").isBlank()),
    THE_KIND_OF_ACHIEVEMENT_IS_KNOWN(
            "B.1.29", (head, says) -> Set.of("Certification", "Certificate", "Award", "CertificateOfCompletion")
                    .contains(text(achievement(says), "achievementType"))),
    THE_LANGUAGE_IS_A_CODE(
            "B.1.1", (head, says) -> text(achievement(says), "inLanguage").matches("[a-z]{2,3}(-[A-Z]{2})?")),
    THE_CRITERIA_ARE_TOLD_OR_LINKED("B.1.6", (head, says) -> isUri(text(object(achievement(says), "criteria"), "id"))),
    WHO_HOLDS_IT_IS_HASHED(
            "B.1.12", (head, says) -> array(subject(says), "identifier").getValuesAs(JsonObject.class).stream()
                    .allMatch(one -> text(one, "type").equals("IdentityObject")
                            && one.getBoolean("hashed")
                            && text(one, "identityHash").matches("sha256\\$[0-9a-f]{64}")
                            && text(one, "identityType").equals("name")
                            && !text(one, "salt").isEmpty())),
    THE_ISSUER_IS_A_PROFILE(
            "B.1.14",
            (head, says) -> strings(object(says, "issuer"), "type").contains("Profile")
                    && isUri(text(object(says, "issuer"), "id")));

    private final String section;
    private final BiPredicate<JsonObject, JsonObject> holds;

    BadgeRules(String section, BiPredicate<JsonObject, JsonObject> holds) {
        this.section = section;
        this.holds = holds;
    }

    /** Whether it holds for a credential, as it stands in a file. */
    boolean holds(String jwt) {
        String[] parts = jwt.split("\\.");
        return holds(json(parts[0]), json(parts[1]));
    }

    boolean holds(JsonObject head, JsonObject says) {
        try {
            return holds.test(head, says);
        } catch (RuntimeException e) {
            return false;
        }
    }

    static JsonObject json(String encoded) {
        String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        return Json.createReader(new StringReader(text)).readObject();
    }

    @Override
    public String toString() {
        return name() + " (" + section + ")";
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static boolean isUri(String text) {
        return URI.create(text).isAbsolute();
    }

    private static long moment(JsonObject of, String name) {
        return Instant.from(OffsetDateTime.parse(text(of, name))).getEpochSecond();
    }

    private static long number(JsonObject of, String name) {
        return of.getJsonNumber(name).longValueExact();
    }

    private static String text(JsonObject of, String name) {
        return of.getString(name);
    }

    private static JsonObject object(JsonObject of, String name) {
        return of.getJsonObject(name);
    }

    private static JsonArray array(JsonObject of, String name) {
        return of.getJsonArray(name);
    }

    private static JsonObject subject(JsonObject says) {
        return object(says, "credentialSubject");
    }

    private static JsonObject achievement(JsonObject says) {
        return object(subject(says), "achievement");
    }

    private static List<String> strings(JsonObject of, String name) {
        return array(of, name).getValuesAs(JsonString::getString);
    }

    private static boolean full(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> false;
            case ARRAY ->
                !value.asJsonArray().isEmpty() && value.asJsonArray().stream().allMatch(BadgeRules::full);
            case OBJECT ->
                value.asJsonObject().entrySet().stream()
                        .map(Map.Entry::getValue)
                        .allMatch(BadgeRules::full);
            default -> true;
        };
    }
}
