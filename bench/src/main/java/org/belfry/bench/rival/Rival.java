package org.belfry.bench.rival;

/** Posts jobs to the sink, in another process than the bench. */
interface Rival {
  void persist(int jobs) throws Exception;

  /** Begins to deliver, and returns at once. */
  void go() throws Exception;

  /** Waits until all is delivered and recorded, and rests. */
  void settle() throws Exception;
}
