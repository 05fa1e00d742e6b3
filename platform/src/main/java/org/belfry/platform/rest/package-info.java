/** What every JAX-RS application needs: access checks, limits on bodies, conditional requests. */
@NullMarked
package org.belfry.platform.rest;

import org.jspecify.annotations.NullMarked;
