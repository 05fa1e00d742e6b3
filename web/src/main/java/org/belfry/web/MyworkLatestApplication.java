package org.belfry.web;

import jakarta.ws.rs.ApplicationPath;

/** The mywork dialect at {@code /rest/mywork/latest}. */
@ApplicationPath("/rest/mywork/latest")
public class MyworkLatestApplication extends MyworkApplication {}
