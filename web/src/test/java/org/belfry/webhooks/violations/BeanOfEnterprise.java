package org.belfry.webhooks.violations;

import jakarta.ejb.Stateless;
import jakarta.ws.rs.Path;

/** A resource that is an EJB too. */
@Path("/")
@Stateless
public class BeanOfEnterprise {}
