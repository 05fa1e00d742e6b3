package org.belfry.platform.rest;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.json.UnreadableBody;
import org.belfry.platform.persistence.outage.DatabaseFailure;
import org.belfry.platform.persistence.outage.DatabaseOutage;
import org.belfry.platform.problem.Causes;
import org.belfry.platform.problem.Problem;

/**
 * Turns whatever was thrown into a {@link Problem}, which each dialect renders in its own shape.
 */
public final class Problems {
  private static final Logger LOG = System.getLogger(Problems.class.getName());

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

  private Problems() {}

  /** The problem to tell. What nobody foresaw is logged, with an id that the problem tells too. */
  public static Problem of(Throwable thrown) {
    return Causes.find(thrown, Problem.class)
        .or(() -> Causes.find(thrown, ConstraintViolationException.class).map(InvalidValues::of))
        .or(() -> Causes.find(thrown, JsonbException.class).map(UnreadableBody::unexpected))
        .or(() -> Causes.find(thrown, JsonException.class).map(UnreadableBody::unexpected))
        .or(() -> Causes.find(thrown, WebApplicationException.class).flatMap(HttpProblems::of))
        .or(
            () ->
                Causes.find(thrown, OptimisticLockException.class).map(e -> new ConcurrentChange()))
        .or(() -> Causes.find(thrown, SQLException.class).flatMap(Problems::refused))
        .or(() -> DatabaseFailure.passing(thrown).map(failure -> logged(failure, thrown)))
        .orElseGet(() -> unforeseen(thrown));
  }

  /** What only the database can know, or notices first. */
  private static Optional<Problem> refused(SQLException e) {
    return switch (String.valueOf(e.getSQLState())) {
      case UNIQUE_VIOLATION -> Optional.of(new ConcurrentChange());
      case CHARACTER_NOT_IN_REPERTOIRE -> Optional.of(new UnstorableText());
      default -> Optional.empty();
    };
  }

  /** In a line, if it is not one of many. */
  private static Problem logged(Problem failure, Throwable thrown) {
    if (!DatabaseOutage.explains(thrown)) {
      LOG.log(
          Level.WARNING,
          "A request was answered with {0}, {1}: {2}",
          failure.status(),
          failure.type(),
          DatabaseOutage.reason(thrown));
    }
    return failure;
  }

  private static Problem unforeseen(Throwable thrown) {
    String id = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "A request failed; its caller was told the id " + id, thrown);
    return new Problem(
        500,
        "internalError",
        "Belfry failed to handle the request; its log tells more under the id " + id + ".",
        "Try again. If it fails again, give the id to whoever runs Belfry.",
        Map.of("id", id));
  }
}
