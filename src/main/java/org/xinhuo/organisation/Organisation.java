package org.xinhuo.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinhuo.region.RegionCode;
import org.xinhuo.shared.Stored;

/**
 * A 计生协 or a partner of one. Its place in the association is its {@link #getPath path}, the codes from the top joined by
 * slashes ({@code CN/34/3411/}), so that a subtree is a range of paths. Where it sits on the map is its region, which
 * need not lie in its parent's.
 */
@Entity
public class Organisation extends Stored {

    private String code;
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Organisation parent;

    private String path;
    private Integer region;

    @Column(name = "issuer_code")
    private String issuerCode;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Organisation() {}

    Organisation(OrganisationSeed seed, Organisation parent) {
        this.code = seed.code();
        this.name = seed.name();
        this.nameEn = seed.nameEn();
        this.kind = seed.kind();
        this.parent = parent;
        this.path = (parent == null ? "" : parent.path) + code + "/";
        this.region = seed.region().map(RegionCode::value).orElse(null);
        this.issuerCode = seed.issuerCode();
        this.validFrom = seed.validFrom();
    }

    /** The association of province rank this one belongs to, or the national one: itself or the nearest above. */
    public Organisation ofProvinceRank() {
        return kind.hasProvinceRank() || parent == null ? this : parent.ofProvinceRank();
    }

    /** Code of the unit directly under the national association on this path; of the national one at the top. */
    public static String topCode(String path) {
        String[] codes = path.split("/");
        return codes[Math.min(1, codes.length - 1)];
    }

    /** Code of the unit directly under the national association that this one belongs to; its own at the top. */
    public String topCode() {
        return topCode(path);
    }

    /** Path of the unit directly under the national association that this one belongs to; itself at the top. */
    public String topPath() {
        return topPath(path);
    }

    /** The same of a path. */
    public static String topPath(String path) {
        int second = path.indexOf('/', path.indexOf('/') + 1);
        return second < 0 ? path : path.substring(0, second + 1);
    }

    /** Its own path and those of all above it, up to the national one. */
    public List<String> pathsUpwards() {
        return Stream.iterate(this, one -> one != null, Organisation::getParent)
                .map(Organisation::getPath)
                .toList();
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public OrganisationKind getKind() {
        return kind;
    }

    public Organisation getParent() {
        return parent;
    }

    public String getPath() {
        return path;
    }

    public Optional<RegionCode> region() {
        return Optional.ofNullable(region).map(RegionCode::new);
    }

    public String getIssuerCode() {
        return issuerCode;
    }
}
