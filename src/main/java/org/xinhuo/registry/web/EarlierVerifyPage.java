package org.xinhuo.registry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.registry.earlier.EarlierRecordService;
import org.xinhuo.registry.earlier.EarlierRecordService.Found;
import org.xinhuo.registry.earlier.Withdrawal;
import org.xinhuo.shared.Words;

/**
 * 核验 of a certificate issued before this system: its numbers are easily guessed, so nothing of it is told to who does not
 * know the name on it.
 */
@Named
@RequestScoped
public class EarlierVerifyPage {

    @Inject
    private EarlierRecordService records;

    @Inject
    private Words words;

    private String number = "";
    private String name = "";
    private boolean known;
    private Found found;

    /** @param asName empty where none was typed */
    void look(String asNumber, String asName) {
        number = asNumber;
        name = asName;
        known = records.knows(number);
        found = known && !name.isBlank() ? records.find(number, name).orElse(null) : null;
    }

    /** Whether the number is one that was recorded. */
    public boolean isKnown() {
        return known;
    }

    /** What was recorded; null while the name is missing or another one. */
    public Found getFound() {
        return found;
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public Organisation getOffice() {
        return found.certificate().getList().getOrganisation();
    }

    /** The colour of the verdict: a class of the style sheet. */
    public String getTone() {
        return switch (found.status()) {
            case VALID -> "valid";
            case ENDING_SOON -> "soon";
            case REVOKED -> "revoked";
            default -> "expired";
        };
    }

    public String getVerdict() {
        return words.of("verify.earlier.verdict." + found.status());
    }

    /** The verdict in a sentence, with its days. */
    public String getSentence() {
        Locale language = words.getLocale();
        return switch (found.status()) {
            case REVOKED -> {
                Withdrawal withdrawal = found.certificate().withdrawal().orElseThrow();
                yield words.of(
                        "verify.earlier.withdrawn",
                        words.day(withdrawal.getWithdrawnOn()),
                        words.constant("reason", withdrawal.getReason()));
            }
            case EXPIRED ->
                words.of(
                        "verify.sentence.EXPIRED", words.day(found.certificate().getValidUntil()));
            default ->
                words.of(
                        "verify.sentence.VALID",
                        words.day(found.certificate().getValidUntil()),
                        found.certificate().left(found.day()).in(language));
        };
    }
}
