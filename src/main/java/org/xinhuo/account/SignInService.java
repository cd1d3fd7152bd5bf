package org.xinhuo.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.StartUpOnly;

/** Signing in, and choosing the password with which one does. */
@ApplicationScoped
public class SignInService {

    /** OWASP's password storage advice for PBKDF2 with HMAC-SHA-512, 2023: 210,000 rounds. */
    private static final Map<String, String> STRENGTH = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32");

    /** Checking a password takes a fifth of a second of a processor: some must be left for everybody else. */
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    @Inject
    private Pbkdf2PasswordHash hash;

    @Inject
    private PasswordService passwords;

    private String nobodysHash;

    @PostConstruct
    void prepare() {
        hash.initialize(STRENGTH);
        nobodysHash = hash.generate("nobody's password".toCharArray());
    }

    /**
     * Who signs in with this login and password. A wrong login takes as long as a wrong password, and is answered alike.
     *
     * @throws Refusal if they do not match, or the account is locked or closed
     */
    @OpenToAll
    public SignedIn signIn(String login, char[] password) {
        String key = login.strip().toLowerCase(Locale.ROOT);
        Optional<String> expected = passwords.passwordHashFor(key);
        boolean matches = matches(password, expected.orElse(nobodysHash)) && expected.isPresent();
        return passwords.finish(key, matches).orElseThrow(() -> new Refusal("refusal.sign_in"));
    }

    private boolean matches(char[] password, String expected) {
        turns.acquireUninterruptibly();
        try {
            return hash.verify(password, expected);
        } finally {
            turns.release();
        }
    }

    /** Whom a one-time link was made for. */
    @OpenToAll
    public Person invited(String token) {
        return passwords.invited(token);
    }

    /** Uses up a one-time link: its person has this password from now on. */
    @OpenToAll
    public void choosePassword(String token, String password) {
        NewPassword.check(password);
        passwords.choosePassword(token, hash.generate(password.toCharArray()));
    }

    /** A hash as it is stored, for generated people. */
    @StartUpOnly
    public String hashOf(String password) {
        return hash.generate(password.toCharArray());
    }
}
