package org.belfry.webhooks.violations;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

/** A resource that opens a transaction itself. */
@Path("/")
public class TransactionInResource {
  @Transactional
  public void change() {}
}
