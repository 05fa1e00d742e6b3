/** The users, tokens and key of demo mode. */
@NullMarked
package org.belfry.platform.identity.demo;

import org.jspecify.annotations.NullMarked;
