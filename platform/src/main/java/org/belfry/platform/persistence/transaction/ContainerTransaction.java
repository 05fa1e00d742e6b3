package org.belfry.platform.persistence.transaction;

import jakarta.ejb.Stateless;
import java.util.function.Supplier;

/**
 * A transaction that the server's container of enterprise beans begins and ends; see {@link
 * Transactions}.
 */
@Stateless
public class ContainerTransaction {
  /** Does work in it. */
  public <T> T call(Supplier<T> work) {
    return work.get();
  }
}
