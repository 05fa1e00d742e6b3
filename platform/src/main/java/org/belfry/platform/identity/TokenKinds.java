package org.belfry.platform.identity;

import java.util.List;
import java.util.Objects;

/**
 * The kinds of tokens that a dialect tells apart, and produces. What they mean is its business:
 * here it is only kept which one a token is of.
 *
 * @param noun what the dialect calls one
 * @param names the first is of whoever has no token, or one that was made without a kind; only that
 *     one makes tokens of others
 */
public record TokenKinds(String noun, List<String> names) {
  public TokenKinds {
    names = List.copyOf(names);
  }

  public String usual() {
    return names.get(0);
  }

  public String of(Caller caller) {
    return Objects.requireNonNullElse(caller.tokenKind(), usual());
  }

  /** Whether this caller may make a token of that kind. */
  public boolean mayMake(Caller caller, String kind) {
    return of(caller).equals(usual()) || of(caller).equals(kind);
  }
}
