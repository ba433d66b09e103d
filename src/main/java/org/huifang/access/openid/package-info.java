/** Login by an OpenID Connect provider, where one is set up: its claims, its people, its tokens. */
package org.huifang.access.openid;
