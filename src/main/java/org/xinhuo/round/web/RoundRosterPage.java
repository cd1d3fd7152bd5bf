package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinhuo.account.PeopleService;
import org.xinhuo.round.CandidacyService;
import org.xinhuo.round.roster.Column;
import org.xinhuo.round.roster.Roster;
import org.xinhuo.round.roster.RowMistake;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Setting;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;

/** 推荐名单: sends many at once by an Excel file; good rows are kept, bad ones reported with row, column and reason. */
@Named
@RequestScoped
public class RoundRosterPage {

    private static final String FILE = "file";

    @Inject
    private CandidacyService candidacies;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    private CandidacyService.Invitation invitation;
    private Part file;
    private boolean oldEnough;
    private boolean read;
    private final List<String> sent = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<RowMistake> mistakes = new ArrayList<>();

    /** Somebody who was added, and the address by which they come in; it is shown once. */
    public record Link(String name, String login, String address) {}

    @PostConstruct
    void load() {
        invitation = candidacies.invitation(code);
    }

    /** The columns in the language of the page. */
    static List<Column> columns(Words words) {
        return List.of(
                new Column(words.of("roster.name"), true, 100),
                new Column(words.of("roster.login"), false, 100),
                new Column(words.of("roster.statement"), false, 1000));
    }

    public void send() {
        List<Roster> found = new ArrayList<>();
        if (notices.tries(FILE, () -> found.add(Roster.read(bytes(), columns(words))))) {
            mistakes.addAll(found.get(0).mistakes());
            found.get(0).rows().forEach(this::send);
            mistakes.sort(Comparator.comparingInt(RowMistake::row));
            read = true;
            invitation = candidacies.invitation(code);
        }
    }

    private byte[] bytes() {
        if (file == null || file.getSize() == 0) {
            throw new Refusal("refusal.roster_missing");
        }
        try {
            return file.getInputStream().readNBytes(Roster.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(Roster.Row row) {
        String name = row.get(words.of("roster.name"));
        String login = row.get(words.of("roster.login"));
        String statement = row.get(words.of("roster.statement"));
        try {
            if (login.isEmpty()) {
                add(name, statement);
            } else {
                candidacies.recommendAs(code, login, name, statement);
            }
            sent.add(name);
        } catch (Refusal refusal) {
            mistakes.add(
                    new RowMistake(row.number(), column(refusal), new Sentence(refusal.key(), refusal.arguments())));
        }
    }

    private void add(String name, String statement) {
        if (!oldEnough) {
            throw new Refusal("refusal.too_young");
        }
        PeopleService.Invited added = candidacies.recommendNew(code, name, statement);
        links.add(new Link(
                added.person().getName(),
                added.person().getLogin(),
                Setting.PUBLIC_URL.orElse("http://localhost:8080") + "/setup?token=" + added.token()));
    }

    private String column(Refusal refusal) {
        return switch (refusal.key()) {
            case "refusal.nobody_named" -> words.of("roster.login");
            case "refusal.name_empty", "refusal.name_long", "refusal.name_character", "refusal.name_differs" ->
                words.of("roster.name");
            default -> "";
        };
    }

    public String said(RowMistake mistake) {
        String why = Message.of(mistake.why(), words.getLocale());
        return mistake.column().isEmpty()
                ? words.of("roster.mistake", mistake.row(), why)
                : words.of("roster.mistake.column", mistake.row(), mistake.column(), why);
    }

    public CandidacyService.Invitation getInvitation() {
        return invitation;
    }

    /** Whether a file was read and its result stands below. */
    public boolean isRead() {
        return read;
    }

    public List<String> getSent() {
        return sent;
    }

    public List<Link> getLinks() {
        return links;
    }

    public List<RowMistake> getMistakes() {
        return mistakes;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isOldEnough() {
        return oldEnough;
    }

    public void setOldEnough(boolean oldEnough) {
        this.oldEnough = oldEnough;
    }
}
