package org.belfry.platform.persistence.transaction;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/**
 * Repeats a use case, around the server's own interceptor, which has its priority at 200, if its
 * transaction gave way to others. So a use case that opens a transaction changes nothing but the
 * database, and what its arguments refer to stays as it is.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RepeatedTransaction {
  private final TransactionRetry retry;

  @Inject
  RepeatedTransaction(TransactionRetry retry) {
    this.retry = retry;
  }

  @AroundInvoke
  Object repeat(InvocationContext useCase) throws Exception {
    return retry.of(useCase::proceed);
  }
}
