package org.xinhuo.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.xinhuo.certificate.life.Correction;
import org.xinhuo.certificate.life.CorrectionService;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.certification.CredentialEvent.Kind;
import org.xinhuo.certification.life.LifeService.Life;
import org.xinhuo.certification.life.Revocation;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Words;

/** 从颁发到今天: the life of a credential as a line of days. */
@Named("lifeLines")
@RequestScoped
public class LifeLinesPage {

    @Inject
    private CorrectionService corrections;

    @Inject
    private Words words;

    /**
     * Something that happened.
     *
     * @param tone colour of its dot: a class of the style sheet
     * @param who which officers, for officers only
     * @param remark for officers only
     */
    public record Line(LocalDate day, String tone, String what, String who, String remark) {}

    /** In the order of days; what officers keep to themselves only where their names are known. */
    public List<Line> of(Life life) {
        Credential credential = life.credential();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(credential.getValidFrom(), "", words.of("credential.life.awarded"), "", ""));
        life.revocations().stream()
                .filter(one -> one.isOpen() || one.isDropped())
                .map(one -> line(one, life.names()))
                .forEach(lines::add);
        credential.getEvents().stream().map(one -> line(one, life.names())).forEach(lines::add);
        corrections.confirmed(credential.getId()).stream().map(this::line).forEach(lines::add);
        if (life.day().isAfter(credential.getValidUntil())) {
            lines.add(new Line(credential.getValidUntil(), "expired", words.of("credential.life.ended"), "", ""));
        }
        lines.sort(Comparator.comparing(Line::day));
        return lines;
    }

    private Line line(CredentialEvent event, Map<Long, String> names) {
        String kind = words.constant("event", event.getKind());
        String what = event.getReason() == null
                ? kind
                : words.of("credential.life.because", kind, words.constant("reason", event.getReason()));
        return new Line(
                event.getHappenedOn(),
                tone(event.getKind()),
                what,
                officers(event.getProposedBy(), event.getMadeBy(), names),
                names.isEmpty() || event.getRemark() == null ? "" : event.getRemark());
    }

    private Line line(Correction correction) {
        String what = words.of(
                "credential.life.corrected",
                words.constant("reason", correction.getReason()),
                correction.getCertificate().getNumber(),
                correction.getReplacement().getNumber());
        return new Line(correction.decidedOn(), "", what, "", "");
    }

    private String officers(Long proposed, Long confirmed, Map<Long, String> names) {
        if (confirmed == null || !names.containsKey(confirmed)) {
            return "";
        }
        return proposed == null || proposed.equals(confirmed)
                ? words.of("credential.life.by", names.get(confirmed))
                : words.of("credential.life.two", names.get(proposed), names.get(confirmed));
    }

    private static String tone(Kind kind) {
        return switch (kind) {
            case SUSPENDED -> "suspended";
            case LIFTED, RENEWED -> "valid";
            case TRANSFERRED -> "";
            case REVOKED -> "revoked";
        };
    }

    private Line line(Revocation revocation, Map<Long, String> names) {
        String by = names.getOrDefault(revocation.getProposedBy(), "");
        return new Line(
                LocalDate.ofInstant(revocation.getProposedAt(), ChinaTime.ZONE),
                "",
                words.of("credential.life.proposed", words.constant("reason", revocation.getReason())),
                revocation.isOpen()
                        ? words.of("credential.life.waiting", by)
                        : words.of("credential.life.dropped", by, names.getOrDefault(revocation.getDecidedBy(), "")),
                revocation.getRemark());
    }
}
