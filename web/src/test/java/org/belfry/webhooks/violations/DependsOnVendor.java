package org.belfry.webhooks.violations;

import com.sun.net.httpserver.HttpServer;

/** A class that runs only where one vendor's classes are. */
public record DependsOnVendor(HttpServer server) {}
