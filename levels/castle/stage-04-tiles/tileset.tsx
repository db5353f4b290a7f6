<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="chapel" tilewidth="16" tileheight="16" tilecount="261" columns="16">
 <image source="atlas.png" width="256" height="272" />
 <tile id="0" type="void" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="0" />
   <property name="name" value="void-plain-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="void" />
  </properties>
 </tile>
 <tile id="1" type="wall" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="edge" value="inside" />
   <property name="name" value="wall-block-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="2" type="pillar" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-ornament-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="3" type="pillar" probability="0.2872">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-ornament-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="4" type="pillar" probability="0.2872">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-ornament-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="5" type="pillar" probability="0.0213">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="pillar-ornament-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="6" type="solid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-ornament-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="7" type="solid" probability="0.3084">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-ornament-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="8" type="solid" probability="0.1916">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="left" />
   <property name="name" value="solid-ornament-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="9" type="solid" probability="0.1776">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-ornament-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="10" type="solid" probability="0.1752">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="right" />
   <property name="name" value="solid-ornament-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="11" type="ledge" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="12" type="ledge" probability="0.8696">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="13" type="ledge" probability="0.7826">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="14" type="ledge" probability="0.7826">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="15" type="ledge" probability="0.7609">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="16" type="ledge" probability="0.6739">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="17" type="ledge" probability="0.6304">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-7" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="18" type="ledge" probability="0.6304">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-8" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="19" type="ledge" probability="0.6087">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-9" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="20" type="ledge" probability="0.2826">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-ornament-10" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="21" type="ledge" probability="0.2391">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="ledge-ornament-11" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="22" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-ornament-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="23" type="platform" probability="0.8235">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-ornament-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="24" type="platform" probability="0.4118">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-ornament-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="25" type="platform" probability="0.2941">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-ornament-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="26" type="platform" probability="0.1765">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-ornament-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="27" type="platform" probability="0.1765">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-ornament-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="28" type="platform" probability="0.1765">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-ornament-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="29" type="stair_up_right" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-ornament-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="30" type="stair_up_right" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-ornament-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="31" type="stair_up_left" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-ornament-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="32" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-metal-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="33" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="34" type="liquid" probability="0.4235">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="35" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="breakable-ornament-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="36" type="breakable" probability="0.8571">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="breakable-ornament-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="37" type="breakable" probability="0.7143">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="breakable-ornament-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="38" type="breakable" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-ornament-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="39" type="breakable" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top" />
   <property name="name" value="breakable-ornament-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="40" type="breakable" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_right" />
   <property name="name" value="breakable-ornament-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="41" type="breakable" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="breakable-ornament-7" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="42" type="breakable" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom" />
   <property name="name" value="breakable-ornament-8" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="43" type="breakable" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="breakable-ornament-9" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="44" type="breakable" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="breakable-ornament-10" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="45" type="breakable" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="breakable-ornament-11" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="46" type="breakable" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="breakable-ornament-12" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="47" type="breakable" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="breakable-ornament-13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="48" type="breakable" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="breakable-ornament-14" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="49" type="breakable" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="left_right" />
   <property name="name" value="breakable-ornament-15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="50" type="breakable" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-ornament-16" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="51" type="breakable" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_right" />
   <property name="name" value="breakable-ornament-17" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="52" type="breakable" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="breakable-ornament-18" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="53" type="breakable" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="breakable-ornament-19" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="54" type="breakable" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-ornament-20" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="55" type="breakable" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_right" />
   <property name="name" value="breakable-ornament-21" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="56" type="breakable" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="left" />
   <property name="name" value="breakable-ornament-22" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="57" type="breakable" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="right" />
   <property name="name" value="breakable-ornament-23" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="58" type="breakable" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="left" />
   <property name="name" value="breakable-ornament-24" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="59" type="breakable" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="right" />
   <property name="name" value="breakable-ornament-25" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="60" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="61" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="62" type="door" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="63" type="door" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="64" type="door" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-block-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="65" type="door" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="door-block-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="66" type="door" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="door-block-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="67" type="door" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="door-block-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="68" type="door" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="door-block-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="69" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="left" />
   <property name="name" value="door-block-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="70" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="right" />
   <property name="name" value="door-block-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="71" type="candle" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="72" type="candle" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="73" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="74" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="75" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="76" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="77" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="78" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="79" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="80" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="81" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="82" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="83" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="84" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="85" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="86" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="window-stained_window-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="87" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="88" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="89" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="90" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="91" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="92" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="93" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="94" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="95" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="96" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="97" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="98" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="99" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="100" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="101" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="102" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="103" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="104" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="105" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="106" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="window-pointed_window-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="107" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="108" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="109" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="110" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="111" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="112" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="113" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="114" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="115" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="116" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="117" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="118" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="119" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="120" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="121" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="122" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="123" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rose_window-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="124" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="125" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="126" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="127" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="128" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="129" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="130" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="131" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="132" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="133" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="134" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="135" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="136" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="137" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="138" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="139" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="140" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="141" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="142" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="143" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="144" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-organ-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="145" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="146" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="147" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="148" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="149" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="150" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="151" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="152" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="153" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="154" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="155" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="156" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="157" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-altar-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="158" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="159" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="160" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="161" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="162" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="163" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="164" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="165" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="166" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="167" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="168" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="169" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="170" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="171" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="172" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="173" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="174" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="175" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="176" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="177" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cross-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="178" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="179" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="180" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="181" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="182" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="183" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="184" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="185" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="186" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="187" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="188" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="189" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="190" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="191" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="192" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="193" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="194" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="195" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="196" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="197" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="198" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="199" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="200" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="201" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="202" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="203" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="204" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="205" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="206" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="207" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="208" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="209" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="210" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="211" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="212" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="213" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="214" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="215" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="216" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="217" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="218" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="219" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="220" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="221" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="222" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="223" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="224" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-torch-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="225" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="226" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="227" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="228" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="229" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="230" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="231" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="232" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="233" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="234" type="door" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="235" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-barrel-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="236" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="237" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chest-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="238" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="239" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="240" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="241" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="242" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="243" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="244" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="245" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-fence-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="246" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-fence-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="247" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="248" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="249" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="250" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="251" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="252" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="253" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="254" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-ivy-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="255" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-ivy-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="256" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="257" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="258" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="259" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="260" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="ground" type="mixed" tile="6">
   <wangcolor name="ground" color="#8c5a31" tile="6" probability="1" />
   <wangtile tileid="6" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="7" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="8" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="9" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="10" wangid="1,0,0,0,1,1,1,1" />
   <wangtile tileid="11" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="12" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="13" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="14" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="15" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="16" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="17" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="18" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="19" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="20" wangid="0,0,1,0,1,1,1,0" />
   <wangtile tileid="21" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="35" wangid="1,0,0,0,0,0,0,0" />
   <wangtile tileid="36" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="37" wangid="0,0,0,0,1,0,0,0" />
   <wangtile tileid="38" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="39" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="40" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="41" wangid="1,1,1,0,0,0,0,0" />
   <wangtile tileid="42" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="43" wangid="1,0,0,0,0,0,1,1" />
   <wangtile tileid="44" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="45" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="46" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="47" wangid="0,0,0,0,0,0,0,0" />
   <wangtile tileid="48" wangid="0,0,0,0,1,0,0,0" />
   <wangtile tileid="49" wangid="1,0,0,0,1,0,0,0" />
   <wangtile tileid="50" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="51" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="52" wangid="1,1,1,0,0,0,0,0" />
   <wangtile tileid="53" wangid="1,0,0,0,0,0,1,1" />
   <wangtile tileid="54" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="55" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="56" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="57" wangid="1,0,0,0,1,1,1,1" />
   <wangtile tileid="58" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="59" wangid="1,0,0,0,1,1,1,1" />
  </wangset>
  <wangset name="platform" type="mixed" tile="22">
   <wangcolor name="platform" color="#d6d65a" tile="22" probability="1" />
   <wangtile tileid="22" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="23" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="24" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="25" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="26" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="27" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="28" wangid="0,0,1,0,0,0,1,0" />
  </wangset>
  <wangset name="liquid" type="mixed" tile="33">
   <wangcolor name="liquid" color="#3152d6" tile="33" probability="1" />
   <wangtile tileid="33" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="34" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
 </wangsets>
</tileset>
