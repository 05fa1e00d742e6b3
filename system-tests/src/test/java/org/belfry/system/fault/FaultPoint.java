package org.belfry.system.fault;

/**
 * Where in Belfry something is to happen: a method, and whether before or after its work. A pass
 * that has nothing to do, of no rows, does not count.
 *
 * @param type full name of the class that declares the method
 */
public record FaultPoint(String type, String method, When when) {
  /** Before the method does anything, or when it has done all and is about to return. */
  public enum When {
    ENTER,
    EXIT
  }
}
