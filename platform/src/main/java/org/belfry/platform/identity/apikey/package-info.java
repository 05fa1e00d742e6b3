/** API keys, which name the application that calls. */
@NullMarked
package org.belfry.platform.identity.apikey;

import org.jspecify.annotations.NullMarked;
