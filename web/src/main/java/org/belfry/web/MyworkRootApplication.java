package org.belfry.web;

import jakarta.ws.rs.ApplicationPath;

/** The mywork dialect at {@code /rest}. */
@ApplicationPath("/rest")
public class MyworkRootApplication extends MyworkApplication {}
