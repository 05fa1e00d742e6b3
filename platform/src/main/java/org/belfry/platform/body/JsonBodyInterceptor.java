package org.belfry.platform.body;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Hands the JSON that the {@link BodyReader} has parsed to methods that take it as it is. */
final class JsonBodyInterceptor implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object json = context.getProperty(BodyReader.JSON);
    return context.getType().isInstance(json) ? json : context.proceed();
  }
}
