package org.xinhuo.certificate;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xinhuo.certificate.status.StatusPlace;
import org.xinhuo.certificate.status.StatusPurpose;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Sha256;

/**
 * What a certificate says, for machines: an Open Badges 3.0 credential in its JWT form, which the key of the paper signs.
 * Of the holder it has a salted hash of the name and nothing else: who knows the name can compare it.
 *
 * @param fields what stands on the paper
 * @param scheme code of the scheme
 * @param verification where anyone verifies the certificate; its id
 * @param site where this application is reached
 */
record OpenBadge(Map<String, String> fields, String scheme, URI verification, URI site) {

    private static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    private static final String LANGUAGE = "zh-CN";
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** What is signed: the credential, and the claims of a JWT that repeat it. */
    String json() {
        Instant from = startOf(fields.get("issuedOn"));
        Instant until = startOf(
                        LocalDate.parse(fields.get("validUntil")).plusDays(1).toString())
                .minusSeconds(1);
        String issuer = site + "/#" + fields.get("number").split("-")[1];
        JsonObjectBuilder says = JSON.createObjectBuilder()
                .add("@context", strings(CONTEXT))
                .add("id", verification.toString())
                .add("type", strings(List.of("VerifiableCredential", "OpenBadgeCredential")))
                .add("name", fields.get("scheme"))
                .add(
                        "issuer",
                        JSON.createObjectBuilder()
                                .add("id", issuer)
                                .add("type", strings(List.of("Profile")))
                                .add("name", fields.get("issuer")))
                .add("validFrom", from.toString())
                .add("validUntil", until.toString())
                .add("credentialSubject", subject())
                .add("iss", issuer)
                .add("sub", holderId())
                .add("jti", verification.toString())
                .add("nbf", from.getEpochSecond())
                .add("exp", until.getEpochSecond());
        StatusPlace.in(fields).ifPresent(place -> says.add("credentialStatus", state(place)));
        return says.build().toString();
    }

    /** Somebody who holds this certificate: it says no more of them, and is another one on each. */
    private String holderId() {
        return verification + "#holder";
    }

    /** Where a machine reads whether it may be accepted: a badge has one such place (Open Badges 3.0, B.1.2). */
    private JsonObjectBuilder state(StatusPlace place) {
        String list = place.address(site, StatusPurpose.SUSPENSION).toString();
        return JSON.createObjectBuilder()
                .add("id", list + "#" + place.index())
                .add("type", "BitstringStatusListEntry")
                .add("statusPurpose", StatusPurpose.SUSPENSION.word())
                .add("statusListIndex", String.valueOf(place.index()))
                .add("statusListCredential", list);
    }

    private JsonObjectBuilder subject() {
        String rules = site + "/public/scheme?code=" + scheme;
        return JSON.createObjectBuilder()
                .add("id", holderId())
                .add("type", strings(List.of("AchievementSubject")))
                .add("identifier", JSON.createArrayBuilder().add(holder()))
                .add("licenseNumber", fields.get("number"))
                .add(
                        "achievement",
                        JSON.createObjectBuilder()
                                .add("id", rules)
                                .add("type", strings(List.of("Achievement")))
                                .add("achievementType", "Certification")
                                .add("humanCode", scheme)
                                .add("inLanguage", LANGUAGE)
                                .add("name", fields.get("scheme"))
                                .add("description", fields.get("schemeEn"))
                                .add("criteria", JSON.createObjectBuilder().add("id", rules)));
    }

    /** The salt is the unguessable end of the verification address, so no two certificates of a person look alike. */
    private JsonObject holder() {
        String path = verification.getPath();
        String salt = path.substring(path.lastIndexOf('/') + 1);
        return JSON.createObjectBuilder()
                .add("type", "IdentityObject")
                .add("hashed", true)
                .add("identityHash", "sha256$" + Sha256.hex(fields.get("holder") + salt))
                .add("identityType", "name")
                .add("salt", salt)
                .build();
    }

    private static Instant startOf(String day) {
        return LocalDate.parse(day).atStartOfDay(ChinaTime.ZONE).toInstant();
    }

    private static JsonArrayBuilder strings(List<String> strings) {
        return JSON.createArrayBuilder(strings);
    }
}
