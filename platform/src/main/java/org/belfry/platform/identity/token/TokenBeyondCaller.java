package org.belfry.platform.identity.token;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 403: a token would let its holder do more than its maker may do, or for longer. */
final class TokenBeyondCaller extends Problem {
  private static final String TYPE = "tokenBeyondCaller";

  TokenBeyondCaller(String what) {
    super(
        403,
        TYPE,
        "The new token would have " + what + ", which your own credentials do not have.",
        "Ask for less, or sign in with your password to make the token.",
        Map.of());
  }

  private TokenBeyondCaller(String message, String remedy) {
    super(403, TYPE, message, remedy, Map.of());
  }

  static TokenBeyondCaller forAnother(String user) {
    return new TokenBeyondCaller(
        "A token for " + user + " takes credentials with the scope data/full.",
        "Use a token with the scope data/full, or sign in with your password.");
  }
}
