package org.xinhuo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.account.Person;
import org.xinhuo.account.PersonName;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Status;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.RegionLevel;
import org.xinhuo.registry.earlier.EarlierCertificate;

/**
 * One span of days during which one credential was in force without interruption, or a certificate issued before this system
 * that was recorded, laid out to be searched: region codes
 * of the three levels as columns of their own, so that a place is an equality, and a key that is both the order of a page
 * and the place in it.
 */
@Entity
@Table(name = "registry_entry")
public class RegistryEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    @SequenceGenerator(name = "ids", sequenceName = "ids", initialValue = 50, allocationSize = 50)
    private Long id;

    @Column(name = "credential_id")
    private Long credentialId;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "earlier_id")
    private Long earlierId;

    private String name;

    @Column(name = "first_character")
    private String firstCharacter;

    @Column(name = "sort_key")
    private String sortKey;

    private String scheme;
    private Integer province;
    private Integer prefecture;
    private Integer county;

    @Column(name = "top_path")
    private String topPath;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "followed_from")
    private LocalDate followedFrom;

    protected RegistryEntry() {}

    RegistryEntry(Credential credential, String holder) {
        Person person = credential.getPerson();
        credentialId = credential.getId();
        personId = person.getId();
        name = holder;
        firstCharacter = new String(Character.toChars(holder.codePointAt(0)));
        sortKey = sortKey(person.getSortKey(), credential.getId());
        scheme = credential.getScheme();
        liesWhere(credential);
        validFrom = credential.getValidFrom();
        validUntil = credential.getValidUntil();
    }

    /** Found by name, region and scheme like any other; there is no credential behind it and no account. */
    RegistryEntry(EarlierCertificate earlier) {
        earlierId = earlier.getId();
        name = earlier.getHolder();
        firstCharacter = new String(Character.toChars(name.codePointAt(0)));
        sortKey = sortKey(earlier.name().reading(), earlier.getId());
        scheme = earlier.getScheme();
        liesIn(Optional.of(earlier.region()), earlier.getPath());
        validFrom = earlier.getIssuedOn();
        validUntil = earlier.getValidUntil();
    }

    /** Where the credential is looked after. */
    final void liesWhere(Credential credential) {
        liesIn(Optional.ofNullable(credential.getRegion()).map(RegionCode::new), credential.getPath());
    }

    private void liesIn(Optional<RegionCode> region, String path) {
        province = region.map(RegionCode::province).map(RegionCode::value).orElse(null);
        prefecture =
                region.flatMap(RegionCode::prefecture).map(RegionCode::value).orElse(null);
        county = region.filter(code -> code.level() == RegionLevel.COUNTY)
                .map(RegionCode::value)
                .orElse(null);
        topPath = Organisation.topPath(path);
        organisationPath = path;
    }

    /** The next span of the same credential, from this day on: in force again, or looked after by somebody else. */
    RegistryEntry goesOn(Credential credential, LocalDate from) {
        RegistryEntry next = new RegistryEntry(credential, name);
        next.sortKey = sortKey;
        next.validFrom = from;
        followedFrom = from;
        return next;
    }

    /** The holder's name stands on the paper otherwise from now on (更正换发). */
    final void isCalled(PersonName holder) {
        name = holder.value();
        firstCharacter = new String(Character.toChars(name.codePointAt(0)));
        sortKey = sortKey(holder.reading(), credentialId);
    }

    /** Another credential of the same holding goes on from this day. */
    void isFollowedFrom(LocalDate day) {
        followedFrom = day;
    }

    /** Not in force from this day on. What has ended before stays as it is. */
    void stopsOn(LocalDate day) {
        if (!day.isAfter(validUntil)) {
            validUntil = day.minusDays(1);
        }
    }

    /** In force again, without a day in between. */
    void reopens(LocalDate until) {
        validUntil = until;
    }

    /** Reading of the name, then the id of what it is an entry of: unique, so that a page can go on exactly where the last one ended. */
    static String sortKey(String reading, long id) {
        return "%s~%012d".formatted(reading, id);
    }

    /**
     * What its dates say; what happened to the credential in between has ended one entry and begun another. Why it ended, its
     * credential knows.
     */
    public Status statusOn(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return Status.TO_COME;
        }
        if (day.isAfter(validUntil)) {
            return Status.EXPIRED;
        }
        return day.plusDays(Credential.SOON_DAYS).isBefore(validUntil) ? Status.VALID : Status.ENDING_SOON;
    }

    public LocalDate getFollowedFrom() {
        return followedFrom;
    }

    /** Null for a certificate issued before this system. */
    public Long getCredentialId() {
        return credentialId;
    }

    /** Null for a certificate issued before this system. */
    public Long getPersonId() {
        return personId;
    }

    /** Id of the certificate issued before this system; null for any other. */
    public Long getEarlierId() {
        return earlierId;
    }

    public String getName() {
        return name;
    }

    public String getSortKey() {
        return sortKey;
    }

    public String getScheme() {
        return scheme;
    }

    /** The narrowest region known; empty for who belongs to an organisation without one. */
    public Optional<RegionCode> region() {
        return Optional.ofNullable(county != null ? county : prefecture != null ? prefecture : province)
                .map(RegionCode::new);
    }

    public String getOrganisationPath() {
        return organisationPath;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }
}
