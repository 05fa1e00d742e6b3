package org.belfry.platform.identity.password;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;

/** Judges passwords of whoever sends them, without anybody keeping others from being judged. */
@ApplicationScoped
public class PasswordChecks {
  @Inject private PasswordGuesses guesses;
  @Inject private Passwords passwords;
  @Inject private SignInSettings settings;
  @Inject private Clock clock;

  private HashingAdmission admission;

  @PostConstruct
  public void open() {
    admission = new HashingAdmission(settings.checksPerMinute(), clock);
  }

  /**
   * Whether a password is right.
   *
   * @param hash looked up only for who is let through
   * @throws org.belfry.platform.problem.RetryLater if it is not judged now, and so does not count
   *     as a guess; or if it is wrong, and the address has sent too many wrong ones
   */
  public boolean isRight(Guesser guesser, String password, Supplier<String> hash) {
    return admission.admit(
        guesser,
        judging -> guesses.judge(guesser, judging),
        priority -> passwords.matches(password, hash.get(), priority));
  }
}
