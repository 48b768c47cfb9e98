"""Who answers what, which deed carries out which commitment, which paper is meant. Imports no other stage; asks a `Catalogue`."""
