package org.xinhuo.round.approval;

import java.util.Comparator;
import java.util.List;
import org.xinhuo.round.draw.Digest;
import org.xinhuo.round.ranking.Mark;

/**
 * Those who are to be certified, as the public reads it (公示名单). Its hash says whether the list that is approved is the
 * one that was read.
 *
 * @param round code of the round
 */
public record PublicList(String round, List<Line> lines) {

    /**
     * One person on it.
     *
     * @param rank shared by equals
     * @param candidate number in the round
     * @param name as in the application
     */
    public record Line(int rank, String candidate, String name, Mark mark) {}

    public PublicList {
        lines = lines.stream()
                .sorted(Comparator.comparing(Line::rank).thenComparing(Line::candidate))
                .toList();
    }

    /** By rank, then number: rank, number, name and mark with tabs between, every line ended by a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder("xinhuo-publicity/1\nround: " + round + "\n");
        lines.forEach(line -> text.append(line.rank())
                .append('\t')
                .append(line.candidate())
                .append('\t')
                .append(line.name())
                .append('\t')
                .append(line.mark())
                .append('\n'));
        return text.toString();
    }

    public String sha256() {
        return Digest.sha256(text());
    }
}
