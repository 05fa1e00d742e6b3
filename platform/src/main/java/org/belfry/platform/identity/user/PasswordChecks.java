package org.belfry.platform.identity.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Judges passwords of whoever sends them, without anybody keeping others from being judged. */
@ApplicationScoped
public class PasswordChecks {
  @Inject private PasswordGuesses guesses;
  @Inject private HashingAdmission admission;
  @Inject private Passwords passwords;

  /**
   * Whether a password is right.
   *
   * @param hash looked up only for who is let through
   * @throws org.belfry.platform.problem.RetryLater if it is not judged now, and so does not count
   *     as a guess
   */
  public boolean isRight(Guesser guesser, String password, Supplier<String> hash) {
    return guesses.judge(
        guesser,
        () ->
            admission.admit(
                guesser, standing -> passwords.matches(password, hash.get(), standing)));
  }
}
