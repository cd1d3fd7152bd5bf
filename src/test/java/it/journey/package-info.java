/** Stories across features in a real Chromium, each page photographed and looked over. */
package it.journey;
