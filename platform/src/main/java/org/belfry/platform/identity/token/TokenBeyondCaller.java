package org.belfry.platform.identity.token;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 403: a token would let its holder do more than its maker may do. */
final class TokenBeyondCaller extends Problem {
  TokenBeyondCaller(String what) {
    super(
        403,
        "tokenBeyondCaller",
        "The new token would have " + what + ", which your own credentials do not have.",
        "Ask for less, or sign in with your password to make the token.",
        Map.of());
  }
}
