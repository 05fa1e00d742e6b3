/** Who is calling: users, access tokens, API keys, OpenID Connect, limits. */
@NullMarked
package org.belfry.system.identity;

import org.jspecify.annotations.NullMarked;
