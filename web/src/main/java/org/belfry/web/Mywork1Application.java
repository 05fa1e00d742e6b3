package org.belfry.web;

import jakarta.ws.rs.ApplicationPath;

/** The mywork dialect at {@code /rest/mywork/1}. */
@ApplicationPath("/rest/mywork/1")
public class Mywork1Application extends MyworkApplication {}
