package org.belfry.bench.contest;

import java.io.IOException;
import java.sql.SQLException;

/** Something that delivers jobs to the sink after they have been persisted. */
public interface Contestant extends AutoCloseable {
  String name();

  /** Persists jobs; none of them is delivered yet. */
  void persist(int jobs) throws Exception;

  /**
   * Lets them be delivered.
   *
   * @return the {@link System#nanoTime} from which on they may be
   */
  long go() throws Exception;

  /**
   * Waits until all that was delivered is recorded as done, and rests.
   *
   * @return the {@link System#nanoTime} at which that was seen
   */
  long settle() throws Exception;

  @Override
  void close() throws IOException, SQLException;
}
