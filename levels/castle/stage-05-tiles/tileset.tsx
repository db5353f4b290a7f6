<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="cavern" tilewidth="16" tileheight="16" tilecount="163" columns="16">
 <image source="atlas.png" width="256" height="176" />
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
   <property name="name" value="wall-rock-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="2" type="pillar" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-earth-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="3" type="pillar" probability="0.3">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-earth-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="4" type="pillar" probability="0.3">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-earth-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="5" type="pillar" probability="0.0222">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="pillar-earth-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="6" type="solid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-earth-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="7" type="solid" probability="0.3038">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-earth-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="8" type="solid" probability="0.2448">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="left" />
   <property name="name" value="solid-earth-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="9" type="solid" probability="0.2242">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-earth-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="10" type="solid" probability="0.1858">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="right" />
   <property name="name" value="solid-earth-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="11" type="solid" probability="0.0501">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-earth-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="12" type="ledge" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-earth-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="13" type="ledge" probability="0.1359">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_left" />
   <property name="name" value="ledge-earth-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="14" type="ledge" probability="0.1196">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_right" />
   <property name="name" value="ledge-earth-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="15" type="ledge" probability="0.1196">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-earth-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="16" type="ledge" probability="0.1141">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="ledge-earth-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="17" type="ledge" probability="0.0598">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="ledge-earth-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="18" type="ledge" probability="0.0598">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="ledge-earth-7" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="19" type="ledge" probability="0.0598">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-earth-8" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="20" type="ledge" probability="0.0598">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-earth-9" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="21" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-earth-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="22" type="platform" probability="0.4783">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-earth-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="23" type="platform" probability="0.3478">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-earth-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="24" type="platform" probability="0.2174">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-earth-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="25" type="platform" probability="0.1304">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-earth-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="26" type="platform" probability="0.1304">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-earth-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="27" type="platform" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-earth-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="28" type="platform" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-earth-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="29" type="platform" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-earth-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="30" type="stair_up_right" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-earth-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="31" type="stair_up_left" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-earth-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="32" type="stair_up_left" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-earth-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="33" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-earth-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="34" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="35" type="liquid" probability="0.7101">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="36" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="breakable-earth-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="37" type="breakable" probability="0.9091">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="breakable-earth-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="38" type="breakable" probability="0.9091">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="breakable-earth-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="39" type="breakable" probability="0.9091">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="breakable-earth-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="40" type="breakable" probability="0.7273">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="breakable-earth-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="41" type="breakable" probability="0.6364">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-earth-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="42" type="breakable" probability="0.6364">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_right" />
   <property name="name" value="breakable-earth-7" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="43" type="breakable" probability="0.6364">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="breakable-earth-8" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="44" type="breakable" probability="0.1818">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="breakable-earth-9" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="45" type="breakable" probability="0.1818">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="left_right" />
   <property name="name" value="breakable-earth-10" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="46" type="breakable" probability="0.1818">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-earth-11" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="47" type="breakable" probability="0.1818">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top" />
   <property name="name" value="breakable-earth-12" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="48" type="breakable" probability="0.1818">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom" />
   <property name="name" value="breakable-earth-13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="49" type="breakable" probability="0.0909">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-earth-14" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="50" type="breakable" probability="0.0909">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top" />
   <property name="name" value="breakable-earth-15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="51" type="breakable" probability="0.0909">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="left" />
   <property name="name" value="breakable-earth-16" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="52" type="breakable" probability="0.0909">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="right" />
   <property name="name" value="breakable-earth-17" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="53" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="54" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="55" type="door" probability="0.875">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-rock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="56" type="door" probability="0.875">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-rock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="57" type="door" probability="0.875">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-rock-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="58" type="door" probability="0.875">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="door-rock-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="59" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="door-rock-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="60" type="candle" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="61" type="candle" probability="0.0714">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="62" type="candle" probability="0.0714">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-rock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="63" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="64" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="65" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="66" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="67" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="68" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="69" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="70" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="71" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="72" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="73" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="74" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="75" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="76" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="77" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="78" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="79" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="80" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="81" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="82" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="83" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="84" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="85" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="86" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="87" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="88" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="89" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="90" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="91" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="92" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="93" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-8" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="94" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-9" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="95" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-10" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="96" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="97" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="98" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="99" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="100" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="101" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="102" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="103" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="104" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-8" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="105" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-9" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="106" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-10" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="107" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="108" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="109" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-13" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="110" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-14" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="111" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-15" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="112" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-roots-16" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="113" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="114" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="115" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="116" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="117" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="118" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="119" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="120" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="121" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="122" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="123" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="124" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="125" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="126" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="127" type="candle" probability="0.0714">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-torch-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="128" type="candle" probability="0.0714">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="129" type="candle" probability="0.0714">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="130" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="131" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="132" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="133" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="134" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="135" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="136" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="137" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="138" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="139" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="140" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-barrel-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="141" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="142" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chest-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="143" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="144" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="145" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="146" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="147" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="148" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="149" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="150" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-fence-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="151" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-fence-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="152" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="153" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="154" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="155" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="156" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="157" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="158" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="159" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-ivy-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="160" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-ivy-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="161" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="162" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
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
   <wangtile tileid="11" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="12" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="13" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="14" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="15" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="16" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="17" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="18" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="19" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="20" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="36" wangid="0,0,0,0,0,0,0,0" />
   <wangtile tileid="37" wangid="1,1,1,0,0,0,0,0" />
   <wangtile tileid="38" wangid="1,0,0,0,0,0,1,1" />
   <wangtile tileid="39" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="40" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="41" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="42" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="43" wangid="1,0,0,0,0,0,0,0" />
   <wangtile tileid="44" wangid="0,0,0,0,1,0,0,0" />
   <wangtile tileid="45" wangid="1,0,0,0,1,0,0,0" />
   <wangtile tileid="46" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="47" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="48" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="49" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="50" wangid="0,0,1,0,1,1,1,0" />
   <wangtile tileid="51" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="52" wangid="1,0,0,0,1,1,1,1" />
  </wangset>
  <wangset name="platform" type="mixed" tile="21">
   <wangcolor name="platform" color="#d6d65a" tile="21" probability="1" />
   <wangtile tileid="21" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="22" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="23" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="24" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="25" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="26" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="27" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="28" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="29" wangid="0,0,1,0,0,0,0,0" />
  </wangset>
  <wangset name="liquid" type="mixed" tile="34">
   <wangcolor name="liquid" color="#3152d6" tile="34" probability="1" />
   <wangtile tileid="34" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="35" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
 </wangsets>
</tileset>
