package org.belfry.platform.rest;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;

/**
 * Leaves what only the commit of a transaction finds out, such as a change by somebody else, to the
 * application's own mapper. The server's, which is nearer to this exception, would answer 500.
 */
public class CommitFailureMapper implements ExceptionMapper<TransactionalException> {
  @Context private Providers providers;

  @Override
  public Response toResponse(TransactionalException thrown) {
    return providers.getExceptionMapper(Throwable.class).toResponse(thrown);
  }
}
