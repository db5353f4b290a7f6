<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="crypt" tilewidth="16" tileheight="16" tilecount="194" columns="16">
 <image source="atlas.png" width="256" height="208" />
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
 <tile id="2" type="window" probability="0.7826">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="right" />
   <property name="name" value="window-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="3" type="window" probability="0.5652">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="4" type="window" probability="0.4348">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-rock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="5" type="window" probability="0.2609">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="right" />
   <property name="name" value="window-rock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="6" type="window" probability="0.2609">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-rock-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="7" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="right" />
   <property name="name" value="window-rock-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="8" type="window" probability="0.5652">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-rock-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="9" type="window" probability="0.3478">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-rock-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="10" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-rock-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="11" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-rock-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="12" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-rock-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="13" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-rock-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="14" type="window" probability="0.5652">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-rock-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="15" type="window" probability="0.3478">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-rock-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="16" type="window" probability="0.1739">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-rock-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="17" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-rock-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="18" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-rock-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="19" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-rock-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="20" type="window" probability="0.1739">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-rock-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="21" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-rock-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="22" type="window" probability="0.4348">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="left" />
   <property name="name" value="window-rock-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="23" type="window" probability="0.3478">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="left" />
   <property name="name" value="window-rock-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="24" type="window" probability="0.2609">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="left" />
   <property name="name" value="window-rock-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="25" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="left" />
   <property name="name" value="window-rock-24" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="26" type="window" probability="0.3913">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="window-rock-25" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="27" type="window" probability="0.1739">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="window-rock-26" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="28" type="window" probability="0.5652">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="window-rock-27" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="29" type="window" probability="0.3913">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="left_right" />
   <property name="name" value="window-rock-28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="30" type="window" probability="0.3043">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="window-rock-29" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="31" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top" />
   <property name="name" value="window-rock-30" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="32" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top" />
   <property name="name" value="window-rock-31" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="33" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top" />
   <property name="name" value="window-rock-32" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="34" type="window" probability="0.1739">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rock-33" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="35" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rock-34" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="36" type="window" probability="0.1739">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="bottom" />
   <property name="name" value="window-rock-35" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="37" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="bottom" />
   <property name="name" value="window-rock-36" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="38" type="pillar" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="39" type="pillar" probability="0.2093">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="40" type="pillar" probability="0.1686">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="41" type="pillar" probability="0.0407">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="42" type="pillar" probability="0.0116">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="pillar-block-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="43" type="decor" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="44" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="45" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="46" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="47" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-rock-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="48" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-rock-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="49" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="50" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="51" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-rock-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="52" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="decor-rock-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="53" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="54" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="decor-rock-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="55" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="56" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="57" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top" />
   <property name="name" value="decor-rock-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="58" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-rock-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="59" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top" />
   <property name="name" value="decor-rock-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="60" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-rock-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="61" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top" />
   <property name="name" value="decor-rock-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="62" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-rock-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="63" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="64" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="65" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="66" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-24" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="67" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-25" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="68" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-rock-26" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="69" type="decor" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-rock-27" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="70" type="decor" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="decor-rock-28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="71" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="decor-rock-29" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="72" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-30" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="73" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-31" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="74" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-32" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="75" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-rock-33" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="76" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-34" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="77" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-35" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="78" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-36" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="79" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-37" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="80" type="decor" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-rock-38" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="81" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-39" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="82" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-40" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="83" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-rock-41" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="84" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-42" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="85" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-43" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="86" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-44" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="87" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-45" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="88" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-46" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="89" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-47" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="90" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-48" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="91" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-rock-49" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="92" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-50" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="93" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-51" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="94" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-52" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="95" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-53" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="96" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-54" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="97" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-55" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="98" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-56" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="99" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-57" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="100" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-58" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="101" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-59" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="102" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-60" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="103" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-61" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="104" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-62" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="105" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-63" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="106" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-64" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="107" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-65" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="108" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-66" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="109" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-67" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="110" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-68" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="111" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-69" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="112" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-70" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="113" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-71" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="114" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-72" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="115" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-73" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="116" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-74" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="117" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-75" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="118" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-76" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="119" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-77" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="120" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-78" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="121" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-79" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="122" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-80" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="123" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-81" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="124" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-82" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="125" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-83" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="126" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-84" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="127" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-85" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="128" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-86" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="129" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top" />
   <property name="name" value="decor-rock-87" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="130" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top" />
   <property name="name" value="decor-rock-88" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="131" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-rock-89" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="132" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-rock-90" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="133" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="decor-rock-91" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="134" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-92" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="135" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="top" />
   <property name="name" value="decor-rock-93" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="136" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="decor-rock-94" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="137" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="foliage-plant-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="138" type="foliage" probability="0.5714">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-plant-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="139" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-plant-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="140" type="foliage" probability="0.5714">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-plant-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="141" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-plant-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="142" type="foliage" probability="0.3571">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="foliage-plant-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="143" type="foliage" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-plant-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="144" type="foliage" probability="0.5714">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-plant-8" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="145" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-plant-9" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="146" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-plant-10" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="147" type="foliage" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="foliage-plant-11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="148" type="foliage" probability="0.3571">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="foliage-plant-12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="149" type="foliage" probability="0.3571">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="foliage-plant-13" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="150" type="foliage" probability="0.8571">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="foliage-plant-14" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="151" type="foliage" probability="0.7143">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="foliage-plant-15" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="152" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-plant-16" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="153" type="foliage" probability="0.0714">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-plant-17" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="154" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-plant-18" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="155" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-plant-19" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="156" type="foliage" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="foliage-plant-20" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="157" type="foliage" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="right" />
   <property name="name" value="foliage-plant-21" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="158" type="foliage" probability="0.0714">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-plant-22" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="159" type="foliage" probability="0.0714">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="right" />
   <property name="name" value="foliage-plant-23" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="160" type="solid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-block-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="161" type="ledge" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-block-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="162" type="platform" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="163" type="platform" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="164" type="platform" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="165" type="platform" probability="0.8125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="166" type="platform" probability="0.375">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-block-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="167" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-block-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="168" type="platform" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-block-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="169" type="stair_up_right" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="170" type="stair_up_left" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="171" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-metal-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="172" type="spikes" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="spikes-metal-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="173" type="spikes" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="spikes-metal-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="174" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="175" type="liquid" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="176" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="breakable-block-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="177" type="breakable" probability="0.8182">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="breakable-block-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="178" type="breakable" probability="0.6364">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="breakable-block-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="179" type="breakable" probability="0.3636">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="top_right" />
   <property name="name" value="breakable-block-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="180" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="bottom" />
   <property name="name" value="door-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="181" type="door" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="182" type="door" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-rock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="183" type="door" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-rock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="184" type="door" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-rock-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="185" type="door" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="door-rock-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="186" type="door" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="door-rock-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="187" type="door" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-rock-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="188" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-rock-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="189" type="door" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-rock-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="190" type="door" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="top" />
   <property name="name" value="door-rock-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="191" type="door" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="door-rock-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="192" type="candle" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="193" type="candle" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="ground" type="mixed" tile="160">
   <wangcolor name="ground" color="#8c5a31" tile="160" probability="1" />
   <wangtile tileid="160" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="161" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="176" wangid="1,0,0,0,0,0,0,0" />
   <wangtile tileid="177" wangid="0,0,0,0,1,0,0,0" />
   <wangtile tileid="178" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="179" wangid="0,0,0,0,1,1,1,0" />
  </wangset>
  <wangset name="platform" type="mixed" tile="162">
   <wangcolor name="platform" color="#d6d65a" tile="162" probability="1" />
   <wangtile tileid="162" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="163" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="164" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="165" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="166" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="167" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="168" wangid="0,0,1,0,0,0,0,0" />
  </wangset>
  <wangset name="liquid" type="mixed" tile="174">
   <wangcolor name="liquid" color="#3152d6" tile="174" probability="1" />
   <wangtile tileid="174" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="175" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
 </wangsets>
</tileset>
