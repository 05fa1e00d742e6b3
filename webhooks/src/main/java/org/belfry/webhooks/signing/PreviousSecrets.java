package org.belfry.webhooks.signing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that were replaced and still sign, as whoever knows only one of them was promised; the
 * latest first.
 */
public record PreviousSecrets(List<Previous> all) {
  /** So many can sign besides the present one. */
  static final int MOST = 5;

  /**
   * One of them.
   *
   * @param until signs before this moment
   */
  record Previous(String sealed, Instant until) {
    private static Previous of(String line) {
      String[] parts = line.split(" ", -1);
      return new Previous(parts[1], Instant.ofEpochSecond(Long.parseLong(parts[0])));
    }

    private String line() {
      return until.getEpochSecond() + " " + sealed;
    }
  }

  public PreviousSecrets {
    all = List.copyOf(all);
  }

  /**
   * @param stored as {@link #stored} gave it; null for none
   */
  public static PreviousSecrets of(@Nullable String stored) {
    return new PreviousSecrets(
        stored == null ? List.of() : stored.lines().map(Previous::of).toList());
  }

  /** As it is stored: a line for each; null for none. */
  public @Nullable String stored() {
    return all.isEmpty()
        ? null
        : all.stream().map(Previous::line).collect(Collectors.joining("\n"));
  }

  /** Those that sign, sealed. */
  public Stream<String> signing(Instant now) {
    return all.stream().filter(each -> each.until().isAfter(now)).map(Previous::sealed);
  }

  /**
   * These and another one, without those that sign no more.
   *
   * @param until null if from now on none of them signs
   * @throws TooManySecrets if so many sign that it has to wait
   */
  public PreviousSecrets with(String sealed, @Nullable Instant until, Instant now) {
    if (until == null) {
      return of(null);
    }
    List<Previous> signing = all.stream().filter(each -> each.until().isAfter(now)).toList();
    if (signing.size() >= MOST) {
      throw new TooManySecrets(signing.get(signing.size() - 1).until());
    }
    return new PreviousSecrets(
        Stream.concat(Stream.of(new Previous(sealed, until)), signing.stream()).toList());
  }
}
