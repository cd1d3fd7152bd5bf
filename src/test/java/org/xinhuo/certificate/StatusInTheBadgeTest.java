package org.xinhuo.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.status.StatusPlace;
import org.xinhuo.certification.CredentialFixture;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeFixture;

/** Does the credential in the file say where its state is read, as Bitstring Status List 1.0 (section 2.1) lays down? */
class StatusInTheBadgeTest {

    private static final URI SITE = URI.create("https://xinhuo.example");
    private static final URI ADDRESS = URI.create(SITE + "/v/Jm4Zr0qWv2sT8yX1cB6nKA");

    private static JsonObject badge(Map<String, String> more) {
        Scheme scheme = SchemeFixture.peerEducator();
        Map<String, String> fields = new TreeMap<>(PaperFields.of(
                CredentialFixture.awarded("李𬭚", LocalDate.of(2026, 11, 22), scheme),
                scheme,
                CertificateNumber.of("34", "P1", 2026, 123),
                SITE));
        fields.putAll(more);
        return Json.createReader(new StringReader(new OpenBadge(fields, scheme.code(), ADDRESS, SITE).json()))
                .readObject();
    }

    @Test
    void one_place_in_the_list_of_what_may_not_be_accepted() {
        JsonObject one = badge(new StatusPlace(3, 94_567).fields()).getJsonObject("credentialStatus");

        String list = SITE + "/api/v1/status-lists/3/suspension";
        assertThat(one.getString("type")).isEqualTo("BitstringStatusListEntry");
        assertThat(one.getString("statusPurpose")).isEqualTo("suspension");
        assertThat(one.getString("statusListIndex")).as("a string of digits").isEqualTo("94567");
        assertThat(one.getString("statusListCredential")).isEqualTo(list);
        assertThat(one.getString("id")).as("not the address of the list itself").isEqualTo(list + "#94567");
    }

    @Test
    void none_where_it_was_issued_before_there_were_lists() {
        assertThat(badge(Map.of())).doesNotContainKey("credentialStatus");
    }

    /** AchievementCredential, 1EdTech Open Badges 3.0, section B.1, and AchievementSubject, Achievement, Profile. */
    @Test
    void what_open_badges_demand_is_there() {
        JsonObject badge = badge(new StatusPlace(0, 1).fields());

        assertThat(badge).containsKeys("@context", "id", "type", "issuer", "validFrom", "credentialSubject");
        assertThat(badge.getJsonArray("@context").getString(0)).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(badge.getJsonArray("@context").getString(1)).startsWith("https://purl.imsglobal.org/spec/ob/v3p0/");
        assertThat(badge.getJsonObject("issuer")).containsKeys("id", "type");
        JsonObject subject = badge.getJsonObject("credentialSubject");
        assertThat(subject.getJsonArray("type").toString()).contains("AchievementSubject");
        assertThat(subject)
                .as("an id or an identifier")
                .containsKey("identifier")
                .containsKey("achievement");
        JsonObject holder = subject.getJsonArray("identifier").getJsonObject(0);
        assertThat(holder).containsKeys("type", "hashed", "identityHash", "identityType");
        assertThat(holder.getString("type")).isEqualTo("IdentityObject");
        JsonObject achievement = subject.getJsonObject("achievement");
        assertThat(achievement).containsKeys("id", "type", "criteria", "description", "name");
        assertThat(achievement.getJsonObject("criteria"))
                .containsAnyOf(Map.entry("id", Json.createValue(achievement.getString("id"))));
    }
}
