package org.belfry.platform.identity.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.CallingApplication;
import org.belfry.platform.identity.Identification;

@ApplicationScoped
class CallerProducer {
  @Produces
  Caller caller(HttpServletRequest request) {
    return identification(request).requireCaller();
  }

  @Produces
  CallingApplication application(HttpServletRequest request) {
    return new CallingApplication(identification(request).requireApplication());
  }

  private static Identification identification(HttpServletRequest request) {
    return Identification.of(request.getAttribute(Identification.ATTRIBUTE));
  }
}
