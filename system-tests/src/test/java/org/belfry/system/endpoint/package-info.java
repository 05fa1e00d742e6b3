/** Endpoints of webhooks: what they get, and what they answer. */
@NullMarked
package org.belfry.system.endpoint;

import org.jspecify.annotations.NullMarked;
