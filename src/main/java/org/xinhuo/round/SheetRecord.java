package org.xinhuo.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xinhuo.round.panel.Rubric;
import org.xinhuo.round.panel.ScoreSheet;
import org.xinhuo.round.panel.Sheets;
import org.xinhuo.shared.Stored;

/**
 * A score sheet as it was handed in (评分表). Only ever added: the last one of a judge for a candidate in a part counts, and
 * what was there before stays.
 */
@Entity
@Table(name = "round_sheet")
class SheetRecord extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "judge_id")
    private Judge judge;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "candidacy_id")
    private Candidacy candidacy;

    private String part;
    private String points;
    private long seq;
    private String reason;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    protected SheetRecord() {}

    /**
     * @param part code of the part of the round that was judged, such as {@code demonstration}
     * @param seq counted by the judge's device, so that what is sent twice is kept once and what is older does not win
     */
    SheetRecord(Judge judge, Candidacy candidacy, String part, long seq, Sheets.Entry entry) {
        this.judge = judge;
        this.candidacy = candidacy;
        this.part = part;
        this.seq = seq;
        this.points = entry.sheet().points().entrySet().stream()
                .map(given -> given.getKey() + "=" + given.getValue().toPlainString())
                .collect(Collectors.joining(";"));
        this.reason = entry.reason().orElse(null);
        this.handedInAt = entry.at();
    }

    Sheets.Entry entry(Rubric rubric) {
        Map<String, BigDecimal> given = new TreeMap<>();
        for (String one : points.isEmpty() ? new String[0] : points.split(";")) {
            String[] parts = one.split("=", 2);
            given.put(parts[0], new BigDecimal(parts[1]));
        }
        ScoreSheet sheet = new ScoreSheet(judge.getPerson().getId(), candidacy.getNumber(), rubric, given);
        return new Sheets.Entry(sheet, handedInAt, Optional.ofNullable(reason));
    }

    String getPart() {
        return part;
    }

    long getSeq() {
        return seq;
    }

    Judge getJudge() {
        return judge;
    }

    Candidacy getCandidacy() {
        return candidacy;
    }
}
