package org.belfry.webhooks.violations;

import jakarta.servlet.http.HttpServletRequest;

/** A class that takes every client behind a proxy for the same. */
public class AsksTheConnectionWhoCalls {
  public String address(HttpServletRequest request) {
    return request.getRemoteAddr();
  }
}
