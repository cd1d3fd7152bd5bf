package org.xinhuo.certificate.design;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certificate.paper.PaperTemplate.Given;
import org.xinhuo.certificate.paper.picture.Picture;
import org.xinhuo.certification.TwoOfficers;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * The paper of a scheme as one issuer has it. It begins as a draft that its officers change; one of them proposes it, another
 * one publishes it, and from then on it never changes. A published one keeps its whole paper: a later change of the files
 * it was built on changes nothing in it.
 */
@Entity
@Table(name = "paper_design")
public class Design extends Stored {

    /** Above the versions of the files, so that a certificate tells by the version which of the two it was printed on. */
    public static final int VERSIONS_FROM = 10_000;

    /** On the longer side: 30 mm at 150 dots per inch. */
    static final int MOST_PIXELS = 180;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    private String scheme;

    @Embedded
    private Wordings wordings;

    private byte[] emblem;

    @Column(name = "emblem_words")
    private String emblemWords;

    private byte[] seal;
    private String reason;
    private String returned;

    /** 0 for the draft: so that there is one at most. */
    @Column(name = "design_no")
    private int number;

    @Lob
    private String paper;

    @Column(name = "kept_by")
    private long keptBy;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "proposed_by")
    private Long proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "published_by")
    private Long publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Design() {}

    Design(Organisation organisation, String scheme, Wordings wordings) {
        this.organisation = organisation;
        this.scheme = scheme;
        this.wordings = wordings;
    }

    /** A draft that goes on from a published version. */
    static Design following(Design last) {
        Design next = new Design(last.organisation, last.scheme, last.wordings);
        next.emblem = last.emblem;
        next.emblemWords = last.emblemWords;
        next.seal = last.seal;
        return next;
    }

    /** @throws Refusal if it waits for its second officer, who is to see what was proposed */
    void mustBeDraft() {
        if (proposedAt != null) {
            throw new Refusal("refusal.design_proposed");
        }
    }

    void keep(Wordings typed, long by, Instant now) {
        mustBeDraft();
        wordings = typed;
        kept(by, now);
    }

    private void kept(long by, Instant now) {
        keptBy = by;
        keptAt = now;
    }

    /** @throws Refusal if it cannot be printed, or has no words for who cannot see it */
    void putEmblem(byte[] file, String words, long by, Instant now) {
        mustBeDraft();
        emblem = Picture.of(file, MOST_PIXELS).png();
        wordEmblem(words, by, now);
    }

    /** @throws Refusal if that says nothing, or too much */
    void wordEmblem(String words, long by, Instant now) {
        mustBeDraft();
        if (words == null || words.isBlank() || words.length() > 100) {
            throw new Refusal("refusal.emblem_words");
        }
        emblemWords = words.strip();
        kept(by, now);
    }

    /** @throws Refusal if it cannot be printed */
    void putSeal(byte[] file, long by, Instant now) {
        mustBeDraft();
        seal = Picture.of(file, MOST_PIXELS).png();
        kept(by, now);
    }

    void dropEmblem(long by, Instant now) {
        mustBeDraft();
        emblem = null;
        emblemWords = null;
        kept(by, now);
    }

    void dropSeal(long by, Instant now) {
        mustBeDraft();
        seal = null;
        kept(by, now);
    }

    void propose(String why, long by, Instant now) {
        mustBeDraft();
        if (why == null || why.isBlank()) {
            throw new Refusal("refusal.design_reason");
        }
        if (why.length() > Wordings.MOST) {
            throw new Refusal("refusal.design_long", Wordings.MOST, why.length());
        }
        reason = why.strip();
        returned = null;
        proposedBy = by;
        proposedAt = now;
    }

    /**
     * From now on it is printed on.
     *
     * @param whole the paper in full
     * @throws Refusal if it was not proposed, or by the same officer
     */
    void publish(int next, String whole, long by, Instant now) {
        mustBeProposed();
        new TwoOfficers(proposedBy, by);
        number = next;
        paper = whole;
        publishedBy = by;
        publishedAt = now;
    }

    /** A draft again, with what is to be mended. */
    void giveBack(String why) {
        mustBeProposed();
        if (why == null || why.isBlank()) {
            throw new Refusal("refusal.design_returned");
        }
        if (why.length() > Wordings.MOST) {
            throw new Refusal("refusal.design_long", Wordings.MOST, why.length());
        }
        returned = why.strip();
        proposedBy = null;
        proposedAt = null;
    }

    private void mustBeProposed() {
        if (proposedAt == null || publishedAt != null) {
            throw new Refusal("refusal.design_gone");
        }
    }

    /** What is printed on. */
    PaperTemplate template(String whole) {
        Map<String, Given> pictures = new HashMap<>();
        if (emblem != null) {
            pictures.put("emblem", new Given(Picture.of(emblem, MOST_PIXELS), emblemWords));
        }
        if (seal != null) {
            pictures.put("seal", new Given(Picture.of(seal, MOST_PIXELS), ""));
        }
        PaperTemplate template = PaperTemplate.read(whole, "design", Map.of(), pictures);
        return isPublished() ? template.withVersion(VERSIONS_FROM + number) : template;
    }

    /** The paper in full, once it is published. */
    Optional<String> paper() {
        return Optional.ofNullable(paper);
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public String getScheme() {
        return scheme;
    }

    public Wordings getWordings() {
        return wordings;
    }

    public boolean isWithEmblem() {
        return emblem != null;
    }

    /** What a screen reader says of the emblem. */
    public String getEmblemWords() {
        return emblemWords;
    }

    public boolean isWithSeal() {
        return seal != null;
    }

    /** Why there is this version. */
    public String getReason() {
        return reason;
    }

    /** Why it was given back to be mended, if it was. */
    public String getReturned() {
        return returned;
    }

    public boolean isProposed() {
        return proposedAt != null && publishedAt == null;
    }

    /** Counted from 1 for each issuer and scheme; 0 before it is published. */
    public int getNumber() {
        return number;
    }

    public boolean isPublished() {
        return number > 0;
    }

    public long getKeptBy() {
        return keptBy;
    }

    public Instant getKeptAt() {
        return keptAt;
    }

    public Long getProposedBy() {
        return proposedBy;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public Long getPublishedBy() {
        return publishedBy;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }
}
