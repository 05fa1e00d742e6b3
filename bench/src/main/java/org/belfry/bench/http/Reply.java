package org.belfry.bench.http;

/**
 * An answer.
 *
 * @param location the header of that name; empty for none
 */
public record Reply(int status, String location, String body) {
  /** This one, if it has the status. */
  public Reply expect(int expected) {
    if (status != expected) {
      throw new IllegalStateException(status + " instead of " + expected + ": " + body);
    }
    return this;
  }
}
